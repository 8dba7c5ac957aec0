import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { GENERATIONS } from '../../src/plan/generations/index.ts';

const page = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'generations.md'), 'utf8');

test('docs/generations.md names every generation, and every trap with the generations that have it', () => {
  const rows = new Map<string, { what: string; names: string[] }>();
  for (const { name, support } of GENERATIONS) {
    expect(page).toContain(`| **${name}** |`);
    for (const trap of support.traps) {
      const row = rows.get(trap.name) ?? { what: trap.what, names: [] };
      rows.set(trap.name, { ...row, names: [...row.names, name] });
    }
  }
  for (const [name, { what, names }] of rows)
    expect(page).toContain(`| ${name} | ${names.join(' ')} | ${what} |`);
});
