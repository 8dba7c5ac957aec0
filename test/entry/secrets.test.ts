import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { collectSecrets } from '../../src/entry/secrets.ts';

test('secrets by name, by file, and in URLs', () => {
  const file = join(tmpdir(), `token-${process.pid}`);
  writeFileSync(file, 'from-a-file\n');
  const secrets = collectSecrets({ MY_TOKEN: 'by-its-name', PATH: '/usr/bin' }, file, [
    'https://user:p%40ss-word@index.example/simple',
    'https://only-a-token@git.example/x.git',
    'ssh://git@git.example/x.git',
    'git@git.example:x.git',
    undefined,
  ]);
  for (const secret of ['by-its-name', 'from-a-file', 'p%40ss-word', 'p@ss-word', 'only-a-token'])
    expect(secrets).toContain(secret);
  for (const plain of ['/usr/bin', 'user', 'git']) expect(secrets).not.toContain(plain);
});
