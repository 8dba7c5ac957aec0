import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readBuildLine } from '../../src/image/build-lines.ts';
import { followBuild } from '../../src/image/build-progress.ts';
import { readBuildStatus } from '../../src/image/build-status.ts';

describe('a line of docker build', () => {
  test.each([
    [
      '#12 [dev 3/9] RUN pip install x',
      { kind: 'begins', id: '12', name: 'RUN pip install x', stage: 'dev', at: 3, of: 9 },
    ],
    [
      '#5 [2/3] COPY . /workspace',
      { kind: 'begins', id: '5', name: 'COPY . /workspace', stage: '', at: 2, of: 3 },
    ],
    [
      '#5 [linux/arm64 build 2/3] COPY . /workspace',
      { kind: 'begins', id: '5', name: 'COPY . /workspace', stage: 'linux/arm64 build', at: 2, of: 3 },
    ],
    ['Step 3/20 : RUN make', { kind: 'begins', id: 'step 3', name: 'RUN make', stage: '', at: 3, of: 20 }],
    [
      '#1 [internal] load build definition from Dockerfile',
      { kind: 'begins', id: '1', name: '[internal] load build definition from Dockerfile', stage: '' },
    ],
    ['#20 exporting to image', { kind: 'begins', id: '20', name: 'exporting to image', stage: '' }],
    ['#20 exporting layers 1.2s done', null],
    ['#12 DONE 13.4s', { kind: 'ends', id: '12', seconds: 13.4 }],
    ['#7 CACHED', { kind: 'cached', id: '7' }],
    ['#7 ERROR: process "/bin/sh -c false" did not complete', { kind: 'fails', id: '7' }],
    ['#7 CANCELED', { kind: 'fails', id: '7' }],
    ['#12 0.412 [2/3] is what this step prints', null],
    ['#12 0.412 some output of a step', null],
    ['#12 sha256:0123 1.2MB / 5MB 0.3s', null],
    ['#12 ...', null],
    [' ---> Using cache', { kind: 'cached', id: 'step' }],
    ['Successfully built 0123456789ab', { kind: 'built' }],
    ['', null],
  ])('%s', (line, event) => {
    expect(readBuildLine(line)).toEqual(event);
  });
});

/** Feeds lines a second apart. */
function follow(lines: readonly string[]) {
  const build = followBuild();
  const said = lines.map((line, second) => build.line(line, second));
  return { said, steps: build.steps() };
}

test('plain BuildKit: fractions rise over all stages that were announced, and the slowest step comes first', () => {
  const { said, steps } = follow([
    '#1 [internal] load build definition from Dockerfile',
    '#1 DONE 0.1s',
    '#5 [build 1/2] FROM base',
    '#5 CACHED',
    '#6 [build 2/2] RUN make',
    '#7 [dev 1/2] COPY . .',
    '#7 DONE 0.4s',
    '#6 [build 2/2] RUN make',
    '#6 4.1 compiling',
    '#6 DONE 72.5s',
    '#8 [dev 2/2] RUN pip install wheel',
    '#8 DONE 12.0s',
  ]);
  const fractions = said.flatMap(({ standing }) => standing?.fraction ?? []);
  expect(fractions).toEqual([...fractions].sort((a, b) => a - b));
  expect(fractions.at(-1)).toBe(1);
  expect(said[8]?.show).toEqual(['#6 4.1 compiling']);
  expect(steps).toEqual({
    total: 5,
    cached: 1,
    slowest: [
      { name: 'build 2/2 RUN make', seconds: 72.5, cached: false },
      { name: 'dev 2/2 RUN pip install wheel', seconds: 12, cached: false },
      { name: 'dev 1/2 COPY . .', seconds: 0.4, cached: false },
      { name: '[internal] load build definition from Dockerfile', seconds: 0.1, cached: false },
    ],
  });
});

test('the classic builder tells no times: the clock between its steps does', () => {
  const { said, steps } = follow([
    'Sending build context to Docker daemon  3.07kB',
    'Step 1/3 : FROM base',
    ' ---> 0123456789ab',
    'Step 2/3 : RUN make',
    ' ---> Running in 0123456789ab',
    ' ---> 0123456789ab',
    'Step 3/3 : RUN true',
    ' ---> Using cache',
    'Successfully built 0123456789ab',
  ]);
  expect(said[6]?.standing).toEqual({ text: '3/3 RUN true', fraction: 2 / 3 });
  expect(said[4]?.show).toEqual([' ---> Running in 0123456789ab']);
  expect(steps).toMatchObject({
    total: 3,
    cached: 1,
    slowest: [
      { name: '2/3 RUN make', seconds: 3 },
      { name: '1/3 FROM base', seconds: 2 },
    ],
  });
});

test('two builds in one run: a number that comes again is another step', () => {
  const { steps } = follow([
    '#5 [base 1/1] RUN first',
    '#5 DONE 3.0s',
    '#5 [dev 1/1] RUN second',
    '#5 DONE 4.0s',
  ]);
  expect(steps.slowest.map(({ name }) => name)).toEqual(['dev 1/1 RUN second', 'base 1/1 RUN first']);
});

describe('BuildKit’s status stream', () => {
  const vertex = (changes: object) =>
    JSON.stringify({ vertexes: [{ digest: 'sha256:aa', name: '[dev 2/4] RUN make', ...changes }] });
  const started = '2026-11-22T05:00:00Z';

  test('times are BuildKit’s own; the same vertex is told again and again', () => {
    const { said, steps } = follow([
      vertex({}),
      vertex({ started }),
      JSON.stringify({
        logs: [{ vertex: 'sha256:aa', data: Buffer.from('one\ntwo\n').toString('base64') }],
      }),
      vertex({ started, completed: '2026-11-22T05:01:30.5Z' }),
      vertex({ started, completed: '2026-11-22T05:01:30.5Z' }),
    ]);
    expect(said[2]?.show).toEqual(['one', 'two']);
    expect(said[4]?.show).toEqual([]);
    expect(said[3]).toEqual({
      show: ['[dev 2/4] RUN make: done in 90.5 s'],
      standing: { text: 'dev 2/4 RUN make', fraction: 0.5 },
    });
    expect(steps).toEqual({
      total: 1,
      cached: 0,
      slowest: [{ name: 'dev 2/4 RUN make', seconds: 90.5, cached: false }],
    });
  });

  test('cached and failed', () => {
    expect(readBuildStatus(vertex({ completed: started, cached: true }))?.events).toContainEqual({
      kind: 'cached',
      id: 'sha256:aa',
    });
    const failed = readBuildStatus(vertex({ completed: started, error: 'exit code: 2' }));
    expect(failed?.events).toContainEqual({ kind: 'fails', id: 'sha256:aa' });
    expect(failed?.show.map(({ text }) => text)).toEqual(['[dev 2/4] RUN make: failed: exit code: 2']);
  });

  test.each(['{"some": "json of a step"}', '{broken', '[]', 'null', 'Step'])('%s is not of it', (line) => {
    expect(readBuildStatus(line)).toBeNull();
  });
});

test('no output breaks it: every line is shown, the fraction stays between 0 and 1 and never falls', () => {
  const line = fc.oneof(
    fc.string(),
    fc.tuple(fc.nat(5), fc.nat(9), fc.nat(9)).map(([id, at, of]) => `#${id} [s ${at}/${of}] RUN x`),
    fc.nat(5).map((id) => `#${id} DONE 1.0s`),
    fc.nat(5).map((id) => `#${id} CACHED`),
    fc.tuple(fc.nat(9), fc.nat(9)).map(([at, of]) => `Step ${at}/${of} : RUN x`),
    fc.constantFrom(' ---> Using cache', 'Successfully built 0123456789ab'),
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 40 }), (lines) => {
      const { said, steps } = follow(lines);
      const fractions = said.flatMap(({ standing }) => standing?.fraction ?? []);
      expect(fractions.every((one) => one >= 0 && one <= 1)).toBe(true);
      expect(fractions).toEqual([...fractions].sort((a, b) => a - b));
      expect(steps.cached).toBeLessThanOrEqual(steps.total);
    }),
    { numRuns: 200 },
  );
});
