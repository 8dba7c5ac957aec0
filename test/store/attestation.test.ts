import { chmod, mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { explainGh, pickGhEnvironment, requireAttestation } from '../../src/store/attestation.ts';
import { parseAttestationPolicy } from '../../src/store/attestation-policy.ts';
import { ToolError } from '../../src/system/errors.ts';
import { type Session, withEnvironment } from '../../src/system/session.ts';
import { makeWorld, type World } from './helpers.ts';

describe('parseAttestationPolicy', () => {
  it.each<[string, string[]]>([
    ['acme/builds', ['--repo', 'acme/builds']],
    ['--repo acme/builds', ['--repo', 'acme/builds']],
    [
      '--repo=acme/builds --deny-self-hosted-runners',
      ['--repo', 'acme/builds', '--deny-self-hosted-runners'],
    ],
    [
      `-o acme --signer-workflow 'acme/a repo/.github/workflows/w.yml'`,
      ['-o', 'acme', '--signer-workflow', 'acme/a repo/.github/workflows/w.yml'],
    ],
    [`--owner="acme" -i ^https://github.com/acme/`, ['--owner', 'acme', '-i', '^https://github.com/acme/']],
  ])('%s', (text, options) => {
    expect(parseAttestationPolicy(text)).toEqual(options);
  });

  it.each([
    ['acme', 'no option'],
    ['acme/builds other/repo', 'no option'],
    ['--signer-repo acme/x', 'must name one'],
    ['--repo a/b --owner c', 'must name one'],
    ['--repo', 'has no value'],
    ['--repo --owner', 'has no value'],
    ['--repo a/b --format json', 'no option'],
    ['--repo a/b --jq .', 'no option'],
    ['--repo a/b --deny-self-hosted-runners=false', 'takes no value'],
    ['', 'must name one'],
  ])('refuses %j', (text, words) => {
    let thrown: unknown;
    try {
      parseAttestationPolicy(text);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(ToolError);
    expect((thrown as ToolError).code).toBe('BAD_ATTESTATION_POLICY');
    expect((thrown as ToolError).what).toContain(words);
  });
});

describe('explainGh', () => {
  it.each([
    ['✗ No attestations found for subject sha256:ab', 'invalid'],
    [
      'Error: HTTP 404: Not Found (https://api.github.com/repos/a/b/attestations/sha256:ab?per_page=30)',
      'invalid',
    ],
    ['Error: verifying with issuer "sigstore.dev"', 'invalid'],
    ['Error: HTTP 401: Bad credentials', 'unavailable'],
    ['Error: HTTP 403: API rate limit exceeded', 'unavailable'],
    ['Error: HTTP 502: Bad gateway', 'unavailable'],
    ['To get started with GitHub CLI, please run:  gh auth login', 'unavailable'],
    ['error connecting to api.github.com', 'unavailable'],
    ['unknown command "attestation" for "gh"', 'unavailable'],
    ['unknown flag: --signer-digest', 'unavailable'],
    ['something that nobody has seen', 'unavailable'],
  ])('%s: %s', (line, kind) => {
    expect(explainGh(['Loaded digest sha256:ab for file://wheel', line])).toMatchObject({ kind });
  });

  it('a failed signature behind a network that failed is no word about the entry', () => {
    expect(explainGh(['error connecting to tuf-repo', 'Error: verifying with issuer "x"'])).toMatchObject({
      kind: 'unavailable',
    });
  });
});

/**
 * A DOUBLE of `gh` that records how it was called and does what it is told; it proves nothing about the real one, which
 * test/real/store-attestation.test.ts runs.
 */
async function recorder(world: World, body: string): Promise<{ session: Session; called: string }> {
  const bin = join(world.folder, 'bin of the recorder');
  const called = join(world.folder, 'called');
  await mkdir(bin, { recursive: true });
  const script = `#!/bin/bash\nprintf '%s\\0' "$@" > '${called}'\nenv -0 > '${called}.env'\n${body}\n`;
  await writeFile(join(bin, 'gh'), script);
  await chmod(join(bin, 'gh'), 0o755);
  return { session: withEnvironment(world.session, { PATH: `${bin}:/usr/bin:/bin` }), called };
}

const POLICY = ['--repo', 'acme/builds'];

function answer(sha256: string): string {
  return JSON.stringify([
    {
      verificationResult: {
        statement: { subject: [{ name: 'a wheel', digest: { sha256 } }] },
        signature: {
          certificate: {
            buildSignerURI: 'https://github.com/acme/builds/.github/workflows/w.yml@refs/heads/main',
          },
        },
      },
    },
  ]);
}

describe('requireAttestation, with a recorder in place of gh', () => {
  it('gives path and policy as arguments, the token in the environment only, and believes a word about these bytes', async () => {
    const world = await makeWorld();
    const wheel = await world.wheel();
    const { session, called } = await recorder(world, `cat <<'X'\n${answer(wheel.manifest.wheel.sha256)}\nX`);
    const gh = pickGhEnvironment({ GH_TOKEN: 'ghs_secret', HOME: '/nobody', ACTIONS_RUNTIME_TOKEN: 'other' });
    expect(await requireAttestation({ session, policy: POLICY, gh })(wheel)).toBeUndefined();
    const argv = (await readFile(called, 'utf8')).split('\0').slice(0, -1);
    expect(argv).toEqual(['attestation', 'verify', wheel.path, ...POLICY, '--format', 'json']);
    const env = (await readFile(`${called}.env`, 'utf8')).split('\0');
    expect(env).toContain('GH_TOKEN=ghs_secret');
    expect(env.join('\n')).not.toContain('other');
    expect(world.lines.join('\n')).toContain(
      'built by https://github.com/acme/builds/.github/workflows/w.yml',
    );
    expect(world.lines.join('\n')).not.toContain('ghs_secret');
  });

  it.each<[string, (sha256: string) => string, string, RegExp]>([
    ['says no', () => 'echo "Error: verifying with issuer x" >&2; exit 1', 'invalid', /provenance is not as/],
    ['wants a token', () => 'echo "gh auth login" >&2; exit 4', 'unavailable', /could not be verified/],
    [
      'is too old',
      () => 'echo "unknown command \\"attestation\\" for \\"gh\\"" >&2; exit 1',
      'unavailable',
      /cannot verify it so/,
    ],
    ['speaks of other bytes', () => `echo '${answer('0'.repeat(64))}'`, 'unavailable', /which bytes/],
    ['says nothing and ends well', () => 'exit 0', 'unavailable', /which bytes/],
    ['ends well with an empty list', () => 'echo "[]"', 'unavailable', /which bytes/],
    ['ends well with something else', () => `echo '{"a":1}'`, 'unavailable', /which bytes/],
    ['is killed', () => 'kill -9 $$', 'unavailable', /./],
    ['hangs', () => 'sleep 60', 'unavailable', /no answer within/],
  ])('one that %s accepts nothing', async (_name, body, kind, reason) => {
    const world = await makeWorld();
    const wheel = await world.wheel();
    const { session } = await recorder(world, body(wheel.manifest.wheel.sha256));
    const refused = await requireAttestation({ session, policy: POLICY, gh: {}, seconds: 1 })(wheel);
    expect(refused).toMatchObject({ kind, reason: expect.stringMatching(reason) });
  });

  it('none at all accepts nothing', async () => {
    const world = await makeWorld();
    // Only what starts a process at all: this machine may have a `gh`.
    const bin = join(world.folder, 'bin');
    await mkdir(bin);
    for (const tool of ['setpriv', 'bash']) await symlink(`/usr/bin/${tool}`, join(bin, tool));
    const session = withEnvironment(world.session, { PATH: bin });
    expect(await requireAttestation({ session, policy: POLICY, gh: {} })(await world.wheel())).toMatchObject({
      kind: 'unavailable',
      reason: expect.stringContaining('`gh` is not on this runner'),
    });
  });
});
