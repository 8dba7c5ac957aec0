import { describe, expect, test } from 'vitest';
import { readBuildLine } from '../../src/image/build-lines.ts';
import { labelLines } from '../../src/image/labels.ts';
import { baseImageOf } from '../../src/image/run-script.ts';

describe('lines of docker build', () => {
  test.each([
    ['#12 [dev 3/9] RUN pip install x', { text: 'dev 3/9 RUN pip install x', fraction: 3 / 9 }],
    ['#5 [2/3] COPY . /workspace', { text: '2/3 COPY . /workspace', fraction: 2 / 3 }],
    ['Step 3/20 : RUN make', { text: '3/20 RUN make', fraction: 3 / 20 }],
    ['#20 exporting to image', { text: 'exporting to image' }],
    ['#12 0.412 some output of a step', null],
    ['', null],
  ])('%s', (line, step) => {
    expect(readBuildLine(line)).toEqual(step);
  });
});

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
