import { expect, test } from 'vitest';
import { labelLines } from '../../src/image/labels.ts';
import { baseImageOf } from '../../src/image/run-script.ts';

test('the base image is read from the traced command', () => {
  const line =
    '+ docker build -f x --build-arg BASE_IMAGE=nvcr.io/nvidia/pytorch --build-arg BASE_IMAGE_TAG=25.05-py3 --tag t .';
  expect(baseImageOf(line)).toBe('nvcr.io/nvidia/pytorch:25.05-py3');
  expect(baseImageOf('+ git checkout x')).toBeNull();
});

test('labels survive the expansion that LABEL lines go through', () => {
  const contract = {
    checks: [],
    kvVariables: { command: {}, login: {}, interactive: {} },
    notes: ['costs $5 "now"\n'],
  };
  const lines = labelLines({ key: 'k', commit: 'c', fingerprint: 'f', contract, base: null });
  expect(lines).toContain('LABEL "trtllm-nixl-build.key"="k"');
  for (const line of lines) expect(line).toMatch(/^LABEL "[\w.-]+"="[\w.-]*"$/);
});
