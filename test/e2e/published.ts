import { spawnSync } from 'node:child_process';
import { cp, mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { buildDist } from '../../scripts/build-dist.ts';
import { generate } from '../../scripts/generate-reference.ts';

/**
 * Repositories as `act` gets them with `--local-repository`: ours as it would be published, and doubles of the actions of others,
 * which cannot be had here.
 */

const root = join(import.meta.dirname, '..', '..');

function git(folder: string, ...args: string[]): void {
  const done = spawnSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@t', ...args], { cwd: folder });
  if (done.status !== 0) throw new Error(`git ${args.join(' ')}: ${done.stderr}`);
}

/** A clone with all of its history, as a user has it. */
export function clone(from: string, to: string): void {
  git(dirname(to), 'clone', '--quiet', from, to);
}

/** Makes a git repository of what lies in a folder. */
export function commitAll(folder: string): void {
  git(folder, 'init', '--quiet', '--initial-branch=main');
  git(folder, 'add', '--all', '--force');
  git(folder, 'commit', '--quiet', '--message', 'as published');
}

/**
 * Our repository with other defaults in its action.yml, so that starters run word for word as they stand and yet take the
 * reference engine and this test's store: what a starter does not say comes from there. Everything that repeats action.yml is made anew, dist too.
 */
export async function publishWith(folder: string, defaults: Readonly<Record<string, string>>): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const path of [
    'src',
    'scripts',
    'rehearsal',
    'schema',
    '.github',
    'package.json',
    'action.yml',
    'actions',
  ])
    await cp(join(root, path), join(folder, path), { recursive: true });
  const action = join(folder, 'action.yml');
  await writeFile(action, withDefaults(await readFile(action, 'utf8'), defaults));
  await mkdir(join(folder, 'docs'), { recursive: true });
  for (const { path, text } of generate(folder)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  // Outside the repository: act copies the whole of it for each step.
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
  await buildDist(folder, join(folder, 'dist'));
  for (const path of ['node_modules', 'src', 'scripts']) await rm(join(folder, path), { recursive: true });
  commitAll(folder);
}

/** The text of an action.yml with the defaults of these inputs replaced. @throws Error for an input that it has not. */
export function withDefaults(text: string, defaults: Readonly<Record<string, string>>): string {
  let out = text;
  for (const [name, value] of Object.entries(defaults)) {
    const pattern = new RegExp(`(\\n {2}${name}:\\n {4}description: .*\\n {4}default: ).*`);
    if (!pattern.test(out)) throw new Error(`action.yml has no input ${name} with a default`);
    out = out.replace(pattern, (_, head: string) => `${head}${JSON.stringify(value)}`);
  }
  return out;
}

/** Makes the doubles below `folder`. @returns `owner/name@` (the commit is added by who uses them) → folder */
export async function makeDoubles(
  folder: string,
  given: { readonly checkout: string; readonly artifacts: string },
): Promise<Readonly<Record<string, string>>> {
  const texts: Readonly<Record<string, string>> = {
    'actions/checkout': checkoutDouble(given.checkout),
    'actions/upload-artifact': artifactDouble('upload', given.artifacts),
    'actions/download-artifact': artifactDouble('download', given.artifacts),
  };
  const made: Record<string, string> = {};
  for (const [name, text] of Object.entries(texts)) {
    const place = join(folder, name.replace('/', '-'));
    await mkdir(place, { recursive: true });
    await writeFile(join(place, 'action.yml'), text);
    commitAll(place);
    made[name] = place;
  }
  return made;
}

/** Clones a stand-in checkout whatever repository is asked for; gives the commit out as the real one does. */
function checkoutDouble(standin: string): string {
  return `name: double of actions/checkout
description: Clones a stand-in checkout of Dynamo, whatever repository was asked for.
inputs:
  repository: { description: ignored, default: '' }
  ref: { description: a branch or commit of the stand-in, default: '' }
  path: { description: where to, default: . }
  fetch-depth: { description: everything is fetched, default: '1' }
  persist-credentials: { description: there are none, default: 'true' }
outputs:
  commit: { description: what was checked out, value: '\${{ steps.clone.outputs.commit }}' }
runs:
  using: composite
  steps:
    - id: clone
      shell: bash
      env: { PLACE: '\${{ inputs.path }}', REF: '\${{ inputs.ref }}' }
      run: |
        git clone --quiet ${JSON.stringify(standin)} "$PLACE"
        if [ -n "$REF" ]; then git -C "$PLACE" checkout --quiet "$REF"; fi
        echo "commit=$(git -C "$PLACE" rev-parse HEAD)" >> "$GITHUB_OUTPUT"
`;
}

/** A folder of this test in place of the artifact service. */
function artifactDouble(way: 'upload' | 'download', artifacts: string): string {
  const copy =
    way === 'upload'
      ? 'if [ -e "$STORE/$NAME" ]; then echo "::error::artifact $NAME exists"; exit 1; fi; mkdir -p "$STORE/$NAME"; cp -R "$PLACE"/. "$STORE/$NAME"/'
      : 'mkdir -p "$PLACE"; cp -R "$STORE/$NAME"/. "$PLACE"/';
  return `name: double of actions/${way}-artifact
description: A folder in place of the artifact service.
inputs:
  name: { description: name of the artifact, required: true }
  path: { description: what or where to, required: true }
runs:
  using: composite
  steps:
    - shell: bash
      env: { NAME: '\${{ inputs.name }}', PLACE: '\${{ inputs.path }}', STORE: ${JSON.stringify(artifacts)} }
      run: ${JSON.stringify(copy)}
`;
}
