import { join } from 'node:path';
import { expect, inject, it } from 'vitest';
import { runProcess } from '../../src/system/process.ts';

const engine = join(import.meta.dirname, '..', '..', 'rehearsal', 'engine');
const { paths } = inject('parts');

/** The reference engine's own tests, with the real NIXL and UCX that the rehearsal uses. */
it('the reference engine passes its own tests', async () => {
  const end = await runProcess({
    argv: [paths.python.python, '-m', 'unittest'],
    cwd: engine,
    env: {
      PATH: process.env['PATH'] ?? '',
      HOME: process.env['HOME'] ?? '/root',
      OPENBLAS_NUM_THREADS: '1',
      PYTHONDONTWRITEBYTECODE: '1',
    },
    timeoutSeconds: 180,
  });
  const text = end.tail.join('\n');
  expect(text).toMatch(/^Ran [1-9]\d* tests/m);
  expect(text).toMatch(/^OK$/m);
  expect(end.code).toBe(0);
});
