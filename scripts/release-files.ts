/**
 * Makes what a release carries besides its tag: `node scripts/release-files.ts FOLDER`.
 *
 *   trtllm-nixl-build-<version>.tar.gz   the tag's files as git has them; the same bytes on every machine
 *   sbom.spdx.json                       the packages that are inside dist/, from package-lock.json
 *   SHA256SUMS                           of both
 *
 * It stops when dist/ is not what the sources make, or when the tree is not what the commit has.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { staleDist } from './check-dist.ts';

/** Writes the files. @returns their names. @throws Error when dist/ is stale or the working tree is changed. */
export async function releaseFiles(root: string, folder: string): Promise<string[]> {
  const run = (program: string, ...args: string[]): Buffer =>
    execFileSync(program, args, { cwd: root, maxBuffer: 1 << 28 });
  const changed = run('git', 'status', '--porcelain').toString();
  if (changed !== '') throw new Error(`The working tree is not what the commit has:\n${changed}`);
  const stale = await staleDist(root);
  if (stale.length > 0) throw new Error(`dist/ is not what the sources make: ${stale.join(', ')}.`);
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const name = `trtllm-nixl-build-${version}`;
  const tar = run('git', 'archive', '--format=tar', `--prefix=${name}/`, 'HEAD');
  const all = run('npm', 'sbom', '--sbom-format=spdx', '--package-lock-only').toString();
  const sbom = onlyBundled(JSON.parse(all) as Spdx, readFileSync(join(root, 'dist', 'licenses.txt'), 'utf8'));
  const files: readonly (readonly [string, Buffer])[] = [
    // Made here, not by git: which gzip a machine has would be in the bytes.
    [`${name}.tar.gz`, gzipSync(tar, { level: 9 })],
    ['sbom.spdx.json', Buffer.from(`${JSON.stringify(sbom, null, 2)}\n`)],
  ];
  mkdirSync(folder, { recursive: true });
  for (const [file, bytes] of files) writeFileSync(join(folder, file), bytes);
  const sums = files.map(([file, bytes]) => `${createHash('sha256').update(bytes).digest('hex')}  ${file}\n`);
  writeFileSync(join(folder, 'SHA256SUMS'), sums.join(''));
  return [...files.map(([file]) => file), 'SHA256SUMS'];
}

interface Spdx {
  readonly documentDescribes: readonly string[];
  readonly packages: readonly {
    readonly SPDXID: string;
    readonly name: string;
    readonly versionInfo: string;
  }[];
  readonly relationships: readonly { readonly spdxElementId: string; readonly relatedSpdxElement: string }[];
}

/**
 * npm's list without what is not inside dist/. `npm sbom --omit=dev` (11.19) also leaves out packages of ours that a tool of the developers
 * happens to use, too; the licences in dist/ name exactly what was bundled.
 */
function onlyBundled(list: Spdx, licenses: string): Spdx {
  const bundled = new Set([...licenses.matchAll(/^(\S+ \d\S*) \(.+\)$/gm)].map((match) => match[1]));
  const packages = list.packages.filter(
    ({ SPDXID, name, versionInfo }) =>
      list.documentDescribes.includes(SPDXID) || bundled.has(`${name} ${versionInfo}`),
  );
  const ids = new Set(['SPDXRef-DOCUMENT', ...packages.map(({ SPDXID }) => SPDXID)]);
  const relationships = list.relationships.filter(
    ({ spdxElementId, relatedSpdxElement }) => ids.has(spdxElementId) && ids.has(relatedSpdxElement),
  );
  return { ...list, packages, relationships };
}

if (import.meta.main) {
  const [folder] = process.argv.slice(2);
  if (folder === undefined) throw new Error('usage: node scripts/release-files.ts FOLDER');
  console.log((await releaseFiles(join(import.meta.dirname, '..'), folder)).join('\n'));
}
