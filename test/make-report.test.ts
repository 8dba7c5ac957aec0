import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { makeReport, type ReportRequest } from '../src/make-report.ts';
import { startPhases } from '../src/phases.ts';
import { addPhases } from '../src/report/write.ts';
import { ToolError } from '../src/system/errors.ts';
import { streamLog } from '../src/system/log.ts';
import type { Session } from '../src/system/session.ts';
import { proven } from './report/reports.ts';

const H200 = join(import.meta.dirname, 'fixtures/evidence/h200x2-2026-11-22/nixl');

let folder: string;
let lines: string[];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'report '));
  lines = [];
});
afterEach(() => rm(folder, { recursive: true, force: true }));

function request(changes: Partial<ReportRequest> = {}, signal = new AbortController().signal): ReportRequest {
  const session = { log: streamLog((line) => lines.push(line)), signal } as unknown as Session;
  const phases = startPhases(session);
  return {
    session,
    phases,
    folder,
    evidence: undefined,
    judgement: undefined,
    secrets: [],
    lastGreen: undefined,
    assemble: () => {
      const { evidence: _, ...rest } = proven;
      return { ...rest, phases: phases.reports };
    },
    ...changes,
  };
}

const read = (name: string): Promise<string> => readFile(join(folder, name), 'utf8');

it('a run without evidence has its page and no bundle, and an old bundle does not stay', async () => {
  await writeFile(join(folder, 'evidence.zip'), 'of the run before');
  const { report, files } = await makeReport(request());
  expect(report.phases.map(({ name, state }) => `${name} ${state}`)).toEqual(['report done']);
  expect(files).toMatchObject({ html: join(folder, 'report.html'), bundle: undefined, troubles: [] });
  expect(await read('report.html')).toContain('<main id="main">');
  await expect(read('evidence.zip')).rejects.toThrow('ENOENT');
});

it('a cancelled run still leaves every form of its report, and its evidence holds no secret', async () => {
  const stop = new AbortController();
  stop.abort(new ToolError({ code: 'CANCELLED', kind: 'surroundings', what: 'x', means: 'y', next: 'z' }));
  await mkdir(join(folder, 'evidence', 'expected'), { recursive: true });
  await writeFile(join(folder, 'evidence', 'expected', 'decode.log'), 'token planted-secret-value\n');
  const { files } = await makeReport(
    request({ secrets: ['planted-secret-value'], evidence: join(folder, 'evidence') }, stop.signal),
  );
  expect(await read('evidence/expected/decode.log')).toBe('token ***\n');
  expect(JSON.parse(await read('report.json')).tool).toBe('trtllm-nixl-build');
  expect(files.troubles).toEqual([]);
});

it('evidence that cannot be read costs the drawings and nothing else', async () => {
  await mkdir(join(folder, 'evidence', 'expected'), { recursive: true });
  await writeFile(join(folder, 'evidence', 'expected', 'arm.json'), '{"version":99}');
  const { files } = await makeReport(request({ evidence: join(folder, 'evidence') }));
  expect(files.html).toBeDefined();
  expect(await read('report.html')).toContain('The evidence cannot be shown');
});

it.each([
  ['there is none', join('/nowhere', 'report')],
  ['it is no report', import.meta.filename],
])('the last green run is compared with no more when %s', async (_, lastGreen) => {
  await makeReport(request({ lastGreen }));
  expect(lines.join('')).toMatch(/warning: There is nothing to compare this run with: /);
  expect(await read('report.html')).not.toContain('Against the last green run');
});

it('the last green run is compared by its report and, where it is there, by its evidence', async () => {
  const { judgement } = JSON.parse(await readFile(join(H200, 'report.json'), 'utf8'));
  await makeReport(request({ lastGreen: H200, evidence: join(H200, '..', 'ucx', 'evidence'), judgement }));
  const page = await read('report.html');
  expect(page).toContain('What differs in the evidence');
  expect(page).toContain('setting');
});

it('a phase that ran later is added to the report; a report that is gone is not missed', async () => {
  await makeReport(request());
  const path = join(folder, 'report.json');
  await addPhases(path, [{ name: 'save', state: 'done', seconds: 2, reason: '' }]);
  expect(JSON.parse(await read('report.json')).phases.map(({ name }: { name: string }) => name)).toEqual([
    'report',
    'save',
  ]);
  await rm(path);
  await addPhases(path, []);
  await expect(read('report.json')).rejects.toThrow('ENOENT');
});
