import { describe, expect, test } from 'vitest';
import { explainDocker, noBuildContext } from '../../src/image/docker.ts';

/** Words of the real programs: docker 20.10 and 28, buildx 0.30, BuildKit 0.26, bash. */
const TABLE: [string, number, string][] = [
  ['NO_DOCKER', 127, 'container/build.sh: line 12: docker: command not found'],
  ['NO_DOCKER', 127, ''],
  [
    'DOCKER_UNREACHABLE',
    1,
    'Cannot connect to the Docker daemon at unix:///var/run/docker.sock. Is the docker daemon running?',
  ],
  ['DOCKER_UNREACHABLE', 1, 'Got permission denied while trying to connect to the Docker daemon socket'],
  ['NO_BUILD_CONTEXT', 125, 'unknown flag: --build-context'],
  ['NO_BUILD_CONTEXT', 1, 'failed to solve: unsupported frontend capability moby.buildkit.frontend.contexts'],
  [
    'BASE_IMAGE_NOT_FOUND',
    1,
    'ERROR: failed to solve: failed to resolve source metadata for nvcr.io/x:1: not found',
  ],
  [
    'BASE_IMAGE_NOT_FOUND',
    1,
    'pull access denied for x, repository does not exist or may require docker login',
  ],
  ['IMAGE_GONE', 125, 'docker: Error: No such image: trtllm-nixl-build:x.'],
  ['IMAGE_GONE', 1, 'Error response from daemon: No such image: sha256:0123'],
  ['DISK_FULL', 1, 'write /var/lib/docker/tmp/x: no space left on device'],
  ['DOCKER_FAILED', 1, 'something nobody has seen'],
];

describe('what a failed docker command means', () => {
  test.each(TABLE)('%s: exit %i, %s', (code, exit, line) => {
    const error = explainDocker({ code: exit, tail: [line], why: 'exited' }, 'docker build');
    expect(error).toMatchObject({ code, kind: 'surroundings' });
  });

  test('a missing --build-context says how to get it', () => {
    expect(noBuildContext().next).toContain('docker buildx install');
  });
});
