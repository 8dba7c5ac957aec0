import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/** What GitHub's editor would underline: severity as in the language server protocol (1 error, 2 warning). */
export interface Complaint {
  readonly severity: number;
  readonly line: number;
  readonly message: string;
}

export type Validate = (path: string, text: string) => Promise<Complaint[]>;

const root = join(import.meta.dirname, '..');

const ENTRY = `
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { validate } from '@actions/languageservice';
const files = {
  async getFileContent(ref) {
    const path = (ref.repository === 'trtllm-nixl-build' || ref.owner === undefined) ? ref.path : 'elsewhere';
    return { name: path, content: readFileSync(join(ROOT, path), 'utf8') };
  },
};
let count = 0;
export async function complaints(path, text) {
  const name = path.split('/').pop();
  count += 1; // It remembers what it parsed by address.
  const root = 'file:///' + count + '/';
  const uri = name === 'action.yml' ? root + path : root + '.github/workflows/' + name;
  const found = await validate({ uri, languageId: 'yaml', version: 1, getText: () => text }, { fileProvider: files });
  return found.map(({ severity, range, message }) => ({ severity, line: range.start.line + 1, message }));
}`;

/** GitHub's own validator (`@actions/languageservice`). It is written for bundlers: Node cannot load its JSON files as they stand. */
export async function loadValidator(): Promise<Validate> {
  const folder = mkdtempSync(join(tmpdir(), 'tnb-validator-'));
  const outfile = join(folder, 'validator.mjs');
  try {
    await build({
      stdin: { contents: ENTRY, resolveDir: root },
      bundle: true,
      platform: 'node',
      format: 'esm',
      outfile,
      logLevel: 'error',
      define: { ROOT: JSON.stringify(root) },
    });
    const loaded = (await import(pathToFileURL(outfile).href)) as { complaints: Validate };
    return loaded.complaints;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
