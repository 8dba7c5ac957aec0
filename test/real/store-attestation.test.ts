import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { requireAttestation } from '../../src/store/attestation.ts';
import { parseAttestationPolicy } from '../../src/store/attestation-policy.ts';
import { OPERATOR } from '../../src/store/authority.ts';
import { openOci } from '../../src/store/oci.ts';
import { restoreWheel } from '../../src/store/restore.ts';
import type { RestoreOutcome } from '../../src/store/types.ts';
import { withEnvironment } from '../../src/system/session.ts';
import type { ProvenWheel } from '../../src/wheel/types.ts';
import { makeWorld, queryFor } from '../store/helpers.ts';

/** The real `gh` over a really signed public wheel that lies in a real registry; offline, so bundle and trusted root are files. */
const FIXTURES = join(import.meta.dirname, '..', 'fixtures', 'attestation');
const SIGNED = join(FIXTURES, 'github_provenance_demo-0.0.0-py3-none-any.whl');
const OFFLINE = `--bundle '${join(FIXTURES, 'bundle.sigstore.json')}' --custom-trusted-root '${join(FIXTURES, 'trusted_root.jsonl')}'`;
const SIGNER = '--signer-repo github/artifact-attestations-workflows';

let repository = '';
let signed: Buffer;
let serial = 0;
beforeAll(async () => {
  repository = `${inject('parts').registry}/attestation-${process.pid}/trtllm-wheel`;
  signed = await readFile(SIGNED);
});

/** Publishes a wheel with this content to the registry, then restores it on an empty host under a policy. */
async function coldRestore(
  content: Uint8Array,
  policy: string,
): Promise<{ outcome: RestoreOutcome; wheel: ProvenWheel; lines: string[] }> {
  const { env, paths } = inject('parts');
  const [here, there] = [await makeWorld(), await makeWorld()];
  serial += 1;
  const wheel = await here.wheel({ content, recipe: { ucxRef: `test ${serial} of ${process.pid}` } });
  const tier = (world: typeof here, accept?: ReturnType<typeof requireAttestation>) =>
    openOci({
      session: withEnvironment(world.session, env),
      host: world.tier(),
      access: OPERATOR,
      repository,
      ...(accept === undefined ? {} : { accept }),
    });
  expect(await tier(here).publish(wheel)).toMatchObject({ stored: true });
  const path = `${dirname(paths.gh.gh)}:${env['PATH']}`;
  const session = withEnvironment(there.session, { PATH: path, HOME: there.folder });
  const accept = requireAttestation({ session, policy: parseAttestationPolicy(policy), gh: {} });
  const outcome = await restoreWheel([there.tier(), tier(there, accept)], queryFor(wheel));
  return { outcome, wheel, lines: there.lines };
}

describe('require-attestation with the real gh', () => {
  it('accepts a wheel whose provenance is as asked, and says who built it', async () => {
    const { outcome, lines } = await coldRestore(signed, `--repo malancas/attest-demo ${SIGNER} ${OFFLINE}`);
    expect(outcome).toMatchObject({ kind: 'hit', tier: 'oci', proof: 'hashed' });
    expect(lines.join('\n')).toContain('built by https://github.com/github/artifact-attestations-workflows/');
  });

  it.each<[string, string, boolean]>([
    ['another repository', `--repo acme/builds ${OFFLINE}`, true],
    ['another signer', `--owner malancas --signer-repo acme/builds ${OFFLINE}`, true],
    ['other bytes', `--owner malancas ${SIGNER} ${OFFLINE}`, false],
  ])('%s: invalid, nothing kept', async (_name, policy, theSigned) => {
    const content = theSigned ? signed : Buffer.concat([signed, Buffer.from('x')]);
    const { outcome } = await coldRestore(content, policy);
    expect(outcome).toMatchObject({ kind: 'none', why: 'invalid' });
    expect(outcome.kind === 'none' && outcome.reason).toContain(
      'its provenance is not as `require-attestation` asks',
    );
  });

  it('without a token and without a bundle gh cannot ask: unavailable, never accepted', async () => {
    const { outcome } = await coldRestore(signed, '--owner malancas');
    expect(outcome).toMatchObject({ kind: 'none', why: 'unavailable' });
    expect(outcome.kind === 'none' && outcome.reason).toContain('provenance could not be verified');
  });
});
