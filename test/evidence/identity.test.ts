import { expect, test } from 'vitest';
import { foreignTo } from '../../src/evidence/files.ts';
import { changed, evidenceOf, maps, nixlArm } from './arms.ts';

/** A telemetry file is a worker's when its name holds the worker's pid, or when a process of the worker has it mapped. */

const AGENT = '0f8fad5b-d9cb-469f-a165-70867728950e0';
const mapped = (agent: string): string => maps(`/ev/arm/telemetry/prefill/${agent}`);
const foreign = (texts: Record<string, string>): string | null =>
  foreignTo(
    `telemetry/prefill/${AGENT}`,
    evidenceOf(changed(nixlArm('expected', { profile: 'trtllm' }), texts)),
  );

test('an agent without a pid in its name, mapped by its worker, is that worker’s', () => {
  expect(foreign({ 'maps/prefill.103.txt': mapped(AGENT) })).toBeNull();
});

test('one that another agent’s file is mapped for, and not its own, is nobody’s', () => {
  expect(foreign({ 'maps/prefill.103.txt': mapped('another-agent') })).toContain('has it mapped');
});

test('mapped by the other worker only: not this one’s', () => {
  const texts = { 'maps/prefill.103.txt': mapped('another-agent'), 'maps/decode.104.txt': mapped(AGENT) };
  expect(foreign(texts)).toContain('no process of prefill');
});

test('snapshots that show no telemetry at all (kept for libraries only) say nothing', () => {
  expect(foreign({})).toBeNull();
});
