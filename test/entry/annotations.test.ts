import { describe, expect, it } from 'vitest';
import { annotationsOf } from '../../src/entry/annotations.ts';
import { annotation } from '../../src/entry/github-log.ts';
import { arm, judgement, proven, wrongBackend } from '../report/reports.ts';

describe('where a message stands', () => {
  it.each([
    [
      'a file of the repository',
      '/ws/engine/prefill.yaml',
      { file: 'engine/prefill.yaml', startLine: 3 },
      'Text',
    ],
    [
      'a path that is relative already',
      'engine/prefill.yaml',
      { file: 'engine/prefill.yaml', startLine: 3 },
      'Text',
    ],
    ['a file elsewhere', '/etc/engine.yaml', {}, 'Text (/etc/engine.yaml:3)'],
    ['a file beside the workspace', '/ws-2/a', {}, 'Text (/ws-2/a:3)'],
    ['the workspace itself', '/ws', {}, 'Text (/ws:3)'],
  ])('%s', (_, file, properties, text) => {
    expect(annotation('Text', { file, line: 3 }, '/ws')).toEqual({ text, properties });
  });

  it('its title is the code it begins with', () => {
    expect(annotation('BAD_INPUT: what', undefined, '/ws').properties).toEqual({
      title: 'trtllm-nixl-build BAD_INPUT',
    });
    expect(annotation('No: code', undefined, '/ws').properties).toEqual({});
  });
});

describe('annotations of a run', () => {
  const seen = [{ file: 'decode.log', line: 12, says: 'x' }];

  it('a green run and a run without a judge have none', () => {
    expect(annotationsOf(proven, 'a.yaml')).toEqual([]);
    const { judgement: _, ...none } = wrongBackend;
    expect(annotationsOf(none, 'a.yaml')).toEqual([]);
  });

  it('the verdict stands on the YAML that chose the backend, a diagnosis on the line that shows it, each once', () => {
    const diagnosis = { code: 'SLOW', words: 'It is slow', next: 'Do x.', seen };
    const arms = [
      arm('shipped', 'SLOW_PATH', { diagnoses: [diagnosis] }),
      arm('expected', 'SLOW_PATH', { diagnoses: [diagnosis] }),
    ];
    const report = {
      ...proven,
      verdict: 'SLOW_PATH' as const,
      evidence: 'out/evidence',
      judgement: judgement('SLOW_PATH', arms),
    };
    expect(annotationsOf(report, '/ws/prefill.yaml')).toEqual([
      {
        message: 'SLOW_PATH: Every arm shows what it is there to show.',
        place: { file: '/ws/prefill.yaml' },
      },
      { message: 'SLOW: It is slow. Do x.', place: { file: 'out/evidence/shipped/decode.log', line: 12 } },
    ]);
  });

  it('there are never so many that GitHub hides the verdict', () => {
    const diagnoses = Array.from({ length: 40 }, (_, index) => ({
      code: `C${index}`,
      words: 'w',
      next: 'n',
    }));
    const report = {
      ...proven,
      verdict: 'SLOW_PATH' as const,
      judgement: judgement('SLOW_PATH', [arm('slow', 'SLOW_PATH', { diagnoses })]),
    };
    expect(annotationsOf(report, undefined).length).toBeLessThanOrEqual(6);
  });
});
