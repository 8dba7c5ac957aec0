/**
 * `npm test`: everything, in the order in which a mistake is cheapest to find, each part run whatever the one before said.
 * The last line printed is `N passed, N failed`, the sum over all parts; a part that crashes counts as one failure.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

interface Count {
  passed: number;
  failed: number;
}

const out = mkdtempSync(join(tmpdir(), 'trtllm-nixl-build-test-'));
const parts: readonly [string, () => Count][] = [
  ['types', () => step(['tsc', '--noEmit'])],
  ['lint', () => step(['biome', 'check', '.'])],
  ['dist is current', () => step(['node', 'scripts/check-dist.ts'])],
  ['reference is current', () => step(['node', 'scripts/generate-reference.ts', '--check'])],
  ['unit tests', () => vitest('unit')],
  ['host tests', () => vitest('host')],
  ['real parts', () => step(['node', 'rehearsal/parts/main.ts', '--for', 'test'])],
  ['real tests', () => vitest('real')],
];

/** Runs a command with our own terminal; one check, passed or failed. */
function step(argv: readonly [string, ...string[]]): Count {
  const passed = run(argv) === 0;
  return { passed: passed ? 1 : 0, failed: passed ? 0 : 1 };
}

function run([program, ...args]: readonly [string, ...string[]]): number {
  return spawnSync(program, args, { stdio: 'inherit' }).status ?? 1;
}

/** Runs one vitest project and counts its tests. A skipped test is a failure here: nothing may count that did not run. */
function vitest(project: string): Count {
  const file = join(out, `${project}.json`);
  const status = run([
    'vitest',
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]);
  try {
    const report = JSON.parse(readFileSync(file, 'utf8')) as {
      numTotalTests: number;
      numPassedTests: number;
      numFailedTestSuites: number;
    };
    const failed = report.numTotalTests - report.numPassedTests;
    const crashed = status !== 0 && failed === 0 ? Math.max(1, report.numFailedTestSuites) : 0;
    return { passed: report.numPassedTests, failed: failed + crashed };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

const begun = Date.now();
const total: Count = { passed: 0, failed: 0 };
const lines: string[] = [];
for (const [name, part] of parts) {
  const since = Date.now();
  console.log(`\n=== ${name} (${Math.round((since - begun) / 1000)} s since start)`);
  const count = part();
  total.passed += count.passed;
  total.failed += count.failed;
  lines.push(
    `${count.failed === 0 ? 'ok  ' : 'FAIL'} ${name}: ${count.passed} passed, ${count.failed} failed, ${Math.round((Date.now() - since) / 1000)} s`,
  );
}
rmSync(out, { recursive: true, force: true });
console.log(`\n${lines.join('\n')}\n`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;
