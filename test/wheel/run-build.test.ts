import { expect, test } from 'vitest';
import { runBuild } from '../../src/wheel/run-build.ts';
import { openTestSession } from '../plan/fixtures.ts';

test('what an operator keeps for other builds does not reach that of a wheel', async () => {
  await using world = await openTestSession({ CUDA_ARCHS: '75-real', HTTPS_PROXY: 'http://proxy.invalid:1' });
  const seen: string[] = [];
  const run = { argv: ['env'] as const, cwd: world.folder, env: { GIVEN: 'by the builder' }, inheritFds: [] };
  await runBuild(world.session, run, { title: 'A build', onLine: (line) => seen.push(line) });
  expect(seen).toContain('GIVEN=by the builder');
  expect(seen).toContain('HTTPS_PROXY=http://proxy.invalid:1');
  expect(seen.filter((line) => line.startsWith('CUDA_ARCHS'))).toEqual([]);
  expect(world.lines.join('\n')).toContain('recipe does not know them: CUDA_ARCHS');
});
