/** The licence texts of the packages that are inside dist/: they ask to be shipped with every copy. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Packages that state a licence in package.json and README but ship no text of it, looked at by a person. Any other such package
 * stops the build: nobody has decided about it.
 */
const TEXTS_BY_HAND: Readonly<Record<string, string>> = {
  '@nodable/entities MIT': mitText('Amit Gupta (https://solothought.com)'),
  'boolbase ISC': iscText('Felix Boehm <me@feedic.com>'),
};

interface PackageLicense {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly texts: readonly string[];
}

/**
 * Folders (relative, `/`) of the packages that bundled files come from, sorted.
 * @param inputs paths of bundled files relative to the project, as esbuild's metafile gives them.
 */
export function bundledPackages(inputs: readonly string[]): string[] {
  const folders = inputs.flatMap((path) => {
    // Greedy: the innermost node_modules names the package, also where one package brings its own copy of another.
    const match = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(path);
    return match === null ? [] : [match[0]];
  });
  return [...new Set(folders)].sort();
}

/**
 * One text with name, version, licence and licence files of each package.
 * @throws Error naming every package that states no licence or brings no text of it.
 */
export function licenseText(root: string, folders: readonly string[]): string {
  const packages = folders.map((folder) => readPackage(join(root, folder)));
  const bare = packages.filter(({ license, texts }) => license === '' || texts.length === 0);
  if (bare.length > 0) {
    const names = bare.map(
      ({ name, license }) => `${name} (${license === '' ? 'states no licence' : license})`,
    );
    throw new Error(
      `No licence text in: ${names.join(', ')}. Bundle another package, or add its text in scripts/licenses.ts.`,
    );
  }
  // Two copies of one version are one entry.
  const known = new Map(packages.map((one) => [`${one.name} ${one.version}`, one]));
  const entries = [...known].map(
    ([title, { license, texts }]) => `${title} (${license})\n\n${texts.join('\n\n')}`,
  );
  const head = 'dist/ contains code of these packages, each under its own licence.';
  return `${[head, ...entries].join(`\n\n${'-'.repeat(80)}\n\n`)}\n`;
}

function readPackage(folder: string): PackageLicense {
  const stated = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Partial<PackageLicense>;
  const { name = folder, version = '', license = '' } = stated;
  const files = globSync('*', { cwd: folder }).filter((file) => /^(licen[cs]e|copying|notice)/i.test(file));
  const own = files
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim());
  const byHand = TEXTS_BY_HAND[`${name} ${license}`];
  return { name, version, license, texts: own.length > 0 || byHand === undefined ? own : [byHand] };
}

function mitText(holder: string): string {
  return `MIT License (the package states it without shipping its text)

Copyright (c) ${holder}

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
documentation files (the "Software"), to deal in the Software without restriction, including without limitation the
rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit
persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the
Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR
OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;
}

function iscText(holder: string): string {
  return `ISC License (the package states it without shipping its text)

Copyright (c) ${holder}

Permission to use, copy, modify, and/or distribute this software for any purpose with or without fee is hereby granted,
provided that the above copyright notice and this permission notice appear in all copies.

THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH REGARD TO THIS SOFTWARE INCLUDING ALL IMPLIED
WARRANTIES OF MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT, INDIRECT, OR
CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN ACTION OF
CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR PERFORMANCE OF THIS SOFTWARE.`;
}
