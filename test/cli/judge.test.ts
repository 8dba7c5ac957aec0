import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseCli } from '../../src/cli/args.ts';
import { compareVerb } from '../../src/cli/compare.ts';
import { judgeVerb } from '../../src/cli/judge.ts';
import type { Comparison } from '../../src/evidence/compare.ts';
import type { Judgement } from '../../src/evidence/types.ts';

/** The verbs `judge` and `compare` over real folders: real evidence of two H200, and logs as people collect them. */
const REAL = join(import.meta.dirname, '../fixtures/evidence/h200x2-2026-11-22');

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'logs with spaces\nand lines '));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function write(path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), content);
}

async function said(verb: typeof judgeVerb, ...argv: string[]): Promise<{ code: number; text: string }> {
  let text = '';
  const code = await verb({
    args: parseCli(argv, folder),
    cwd: folder,
    env: {},
    secrets: [],
    log: undefined as never,
    answer: (words) => {
      text += words;
    },
  });
  return { code, text };
}

describe('judge', () => {
  it('takes a report folder, with its evidence inside', async () => {
    await cp(join(REAL, 'nixl', 'evidence'), join(folder, 'report', 'evidence'), { recursive: true });
    const { code, text } = await said(judgeVerb, 'report', '--expect', 'nixl');
    expect(text).toMatch(/^PROVEN \(reference engine\)\n/);
    expect(code).toBe(0);
  });

  it('--why explains real evidence', async () => {
    const { text } = await said(judgeVerb, join(REAL, 'ucx', 'evidence'), '--expect', 'ucx', '--why');
    expect(text).toContain('proven -> PROVEN');
    expect(text).toContain('slow-wire -> SLOW_PATH');
    expect(text).toContain('a wish never decides');
  });

  it('takes any folder of logs: by their names, with counters and snapshots beside them', async () => {
    await write('pods/prefill-0.log', '[TensorRT-LLM][INFO] NIXL Connection Manager created\n');
    await write('pods/decode-0/current.log.1', '[TensorRT-LLM][INFO] NIXL Connection Manager created\n');
    await write('pods/maps.txt', '7f0-7f1 r-xp 0 08:01 1   /x/libtensorrt_llm_nixl_wrapper.so\n');
    await write(
      'pods/gen_transfer_summary.csv',
      'RequestID,gen_side_transfer_time(ms),kv_cache_size\n1,10,8388608\n',
    );
    await write('pods/README.md', 'UCX Connection Manager created\n');
    await write('pods/old.log.gz', gzipSync('UCX Connection Manager created\n'));
    const { code, text } = await said(judgeVerb, 'pods', '--expect', 'nixl', '--json');
    const answer = JSON.parse(text) as Judgement;
    expect(answer).toMatchObject({
      verdict: 'INCONCLUSIVE',
      backend: 'nixl',
      claim: 'built',
      bytes: 8388608,
    });
    expect(new Set(answer.findings.map(({ process }) => process))).toEqual(
      new Set(['prefill', 'decode', null]),
    );
    const refused = answer.diagnoses.find((one) => one.code === 'EVIDENCE_REFUSED');
    expect(refused?.words).toContain('README.md: its name is not that of a log');
    expect(refused?.words).toContain('old.log.gz: it is compressed');
    expect(code).toBe(1);
  });

  it('a file that was named is read whatever its name, and an empty folder is no evidence', async () => {
    await write('notes.md', 'UCX Connection Manager created\n');
    expect((await said(judgeVerb, 'notes.md')).text).toContain('backend ucx (built)');
    await mkdir(join(folder, 'empty'));
    await expect(said(judgeVerb, 'empty')).rejects.toMatchObject({ code: 'NO_EVIDENCE', kind: 'usage' });
  });
});

describe('compare', () => {
  it('real runs of two backends: what changed, and that it is not worse', async () => {
    const { code, text } = await said(
      compareVerb,
      join(REAL, 'nixl', 'evidence'),
      join(REAL, 'ucx', 'evidence'),
    );
    expect(text).toContain('expected backend: nixl used -> ucx used');
    expect(text).toMatch(/expected speed: 327 GB\/s -> 249 GB\/s/);
    expect(text).toMatch(/expected version UCX: 1\.23\.0 .* -> 1\.21\.0 /);
    expect(text).toContain('The new run is not worse.');
    expect(code).toBe(0);
  });

  it('--json of the same run twice: nothing changed', async () => {
    const path = join(REAL, 'nixl', 'evidence');
    const { code, text } = await said(compareVerb, path, path, '--json');
    expect(JSON.parse(text) as Comparison).toMatchObject({ version: 1, worse: false, changes: [] });
    expect(code).toBe(0);
  });

  it('needs two folders', async () => {
    await expect(said(compareVerb, REAL)).rejects.toMatchObject({ code: 'BAD_OPTION', kind: 'usage' });
  });
});
