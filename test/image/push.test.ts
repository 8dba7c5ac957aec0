import { expect, test } from 'vitest';
import { checkReference, explainPush } from '../../src/image/push.ts';

test.each([
  ['127.0.0.1:5000/team/dynamo:1', true],
  ['registry.example/dynamo', true],
  ['localhost/dynamo:x', true],
  ['registry:5000/dynamo', true],
  // Docker's own hub would be meant.
  ['team/dynamo:1', false],
  ['dynamo', false],
  ['registry.example/dynamo@sha256:0123', false],
  ['registry.example/dynamo --all-tags', false],
  ['https://registry.example/dynamo', false],
])('%s can be pushed to: %s', (reference, fine) => {
  const check = (): void => checkReference(reference);
  if (fine) expect(check).not.toThrow();
  else expect(check).toThrow('no name to push to');
});

/** Words of the real programs: docker 20.10 and 28 against Debian's registry and against nobody. */
test.each([
  ['PUSH_DENIED', 'no basic auth credentials'],
  ['PUSH_DENIED', 'unauthorized: authentication required'],
  ['PUSH_DENIED', 'denied: requested access to the resource is denied'],
  ['REGISTRY_UNREACHABLE', 'Get "http://127.0.0.1:1/v2/": dial tcp 127.0.0.1:1: connect: connection refused'],
  ['REGISTRY_UNREACHABLE', 'dial tcp: lookup registry.example: no such host'],
  ['REGISTRY_UNREACHABLE', 'received unexpected HTTP status: 503 Service Unavailable'],
  ['DISK_FULL', 'write /var/lib/docker/tmp/x: no space left on device'],
  ['DOCKER_FAILED', 'something nobody has seen'],
])('%s: %s', (code, words) => {
  const error = explainPush({ code: 1, tail: [words], why: 'exited' }, 'registry.example/team/x:1');
  expect(error).toMatchObject({ code, kind: 'surroundings' });
});
