import { createHash } from 'node:crypto';
import { ToolError } from '../system/errors.ts';
import { normaliseGitUrl } from './git-url.ts';
import type { Arch, Checkout, Recipe, WheelSource } from './types.ts';

/** What a recipe is made from. Everything but source, architecture and NIXL may be left out where it does not apply. */
export interface RecipeParts {
  readonly source: WheelSource;
  readonly arch: string;
  readonly gitUrl?: string | null;
  readonly commit?: string | null;
  readonly nixl: boolean;
  readonly nixlCommit?: string | null;
  readonly ucxRef?: string | null;
  readonly scripts?: Readonly<Record<string, string>>;
  readonly cudaArchs?: readonly string[];
  readonly buildOptions?: readonly string[];
  readonly baseImage?: string | null;
  readonly pythonTag?: string | null;
  readonly given?: string | null;
}

const ARCHES: Readonly<Record<string, Arch>> = {
  amd64: 'amd64',
  x86_64: 'amd64',
  x64: 'amd64',
  'linux/amd64': 'amd64',
  arm64: 'arm64',
  aarch64: 'arm64',
  'linux/arm64': 'arm64',
};

/** Inputs of a build that are not in the recipe, each with the reason. docs/recipe.md shows this table; a test compares them. */
export const NOT_IN_RECIPE: Readonly<Record<string, string>> = {
  'NIXL flag':
    'it reaches only the image; whether the wheel has NIXL follows from script and architecture, which are in the recipe',
  'ref as written': 'a branch or tag moves; the commit it resolved to is in the recipe',
  'job count': 'how many compilers run at once does not change what they write',
  'output folder': 'the wheel is moved out of it',
  'checkout path': 'the script works in a clone of its own',
  'checkout commit':
    'only the scripts that take part can change the wheel, and their content is in the recipe',
  'log level': 'it changes what is printed, not what is built',
  'image tag, labels and target': 'they belong to the image, which is made from the wheel afterwards',
  'proxies and certificates': 'they change how sources arrive; the commits say which sources arrive',
  credentials:
    'they change who may read a source, not its content; and a secret must not be hashed into a public key',
  'who builds, when and where': 'the manifest says it; two runners of one architecture build the same recipe',
  'package index and its credentials':
    'they say where a wheel is asked for; the hash, which is in the recipe, says which one it is',
  'pip requirement as written':
    'what it means can change; the exact version and hash it resolved to are in the recipe',
  'path of a given wheel': 'its SHA-256 is in the recipe',
  'commit that the image build is told':
    'of a wheel not built here it is a label; the hash says which wheel it is',
  'commit in the version': 'the wheel’s version gets the front of the commit, which is in the recipe',
  'file name of the wheel': 'it follows from commit and Python, and is stated in the manifest',
};

/** Makes a recipe: every field present, spellings that mean the same made one. @throws ToolError `BAD_RECIPE`. */
export function makeRecipe(parts: RecipeParts): Recipe {
  const arch = normaliseArch(parts.arch);
  const commit = parts.commit?.toLowerCase() ?? null;
  if (commit !== null && !/^[0-9a-f]{40}$/.test(commit)) {
    throw badRecipe(`"${parts.commit}" is not a full commit.`);
  }
  return {
    version: 1,
    source: parts.source,
    arch,
    gitUrl: parts.gitUrl == null ? null : normaliseGitUrl(parts.gitUrl),
    commit,
    nixl: parts.nixl,
    nixlCommit: parts.nixl && parts.nixlCommit != null ? normaliseCommit(parts.nixlCommit) : null,
    ucxRef: parts.ucxRef ?? null,
    scripts: sorted(parts.scripts ?? {}),
    cudaArchs: joinedArchs((parts.cudaArchs ?? []).flatMap(splitArchs)),
    buildOptions: [...(parts.buildOptions ?? [])],
    baseImage: parts.baseImage ?? null,
    pythonTag: parts.pythonTag ?? null,
    given: parts.given ?? null,
  };
}

/** Sorted, each once; CMake takes `90` for `90-real` and `90-virtual`, so the three are one. */
function joinedArchs(archs: readonly string[]): string[] {
  const all = new Set(archs);
  const plainOf = (arch: string): string => arch.replace(/-(?:real|virtual)$/, '');
  for (const arch of archs) {
    const plain = plainOf(arch);
    if (all.has(`${plain}-real`) && all.has(`${plain}-virtual`)) all.add(plain);
  }
  for (const arch of archs) if (arch !== plainOf(arch) && all.has(plainOf(arch))) all.delete(arch);
  return [...all].sort();
}

/** SHA-256 (hex) of each script of a checkout; its files are strict UTF-8, so hashing the text is hashing the bytes. */
export function hashScripts(checkout: Checkout, paths: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    paths.map((path) => [
      path,
      createHash('sha256')
        .update(checkout.files[path] ?? '', 'utf8')
        .digest('hex'),
    ]),
  );
}

/** Docker's word for an architecture that may be written as the kernel, Node or a platform writes it. */
export function normaliseArch(text: string): Arch {
  const arch = ARCHES[text.trim().toLowerCase()];
  if (arch === undefined) throw badRecipe(`"${text}" is not an architecture we know (amd64, arm64).`);
  return arch;
}

/** Commits are compared in lower case; a tag keeps its case, because git does. */
function normaliseCommit(text: string): string {
  return /^[0-9a-f]{7,40}$/i.test(text) ? text.toLowerCase() : text;
}

function splitArchs(text: string): string[] {
  return text
    .split(/[;,\s]+/)
    .map((part) => part.toLowerCase())
    .filter((part) => part !== '');
}

function sorted(record: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
}

function badRecipe(what: string): ToolError {
  return new ToolError({
    code: 'BAD_RECIPE',
    kind: 'usage',
    what,
    means: 'Without it the wheel cannot be named exactly, so nothing is looked up.',
    next: 'Correct the input.',
  });
}
