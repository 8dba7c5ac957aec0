import { readFile, rm, writeFile } from 'node:fs/promises';
import { errnoOf } from '../../src/system/errors.ts';
import { findProgram } from './place.ts';
import type { DebianNeed, Site } from './types.ts';
import { step } from './work.ts';

const POLICY_FILE = '/usr/sbin/policy-rc.d';
const POLICY = `#!/bin/sh
# Put here by trtllm-nixl-build for the time of one apt-get call, so that etcd, docker and the registry are not started.
exit 101
`;

/** The Debian package that brings `program`, needed when no such program is on this machine. */
export function debianProgram(program: string, name: string): DebianNeed {
  return { package: name, missing: async () => (await findProgram(program)) === undefined };
}

/** Installs packages in one call of apt-get, without the services they would start. */
export async function installDebian(
  site: Pick<Site, 'session' | 'progress'>,
  packages: readonly string[],
): Promise<void> {
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  // Another installation on the machine may hold dpkg's lock for a while; that is no failure.
  const wait = ['-o', 'DPkg::Lock::Timeout=300'];
  await step(site, 'apt-get update', {
    argv: ['apt-get', ...wait, '-q', 'update'],
    env,
    timeoutSeconds: 300,
  });
  await withoutServices(site, () =>
    step(site, `apt-get install ${packages.join(' ')}`, {
      argv: ['apt-get', ...wait, '-q', 'install', '--yes', '--no-install-recommends', ...packages],
      env,
      timeoutSeconds: 900,
      // dpkg must not be cut off in the middle by a grace that is shorter than one package.
      graceSeconds: 60,
    }),
  );
}

/** Debian's way to say "start no service": a policy of ours while `body` runs; one that is there already stays and rules. */
async function withoutServices<T>(site: Pick<Site, 'session'>, body: () => Promise<T>): Promise<T> {
  const ours = await placePolicy();
  if (!ours) return body();
  await site.session.ledger.own({ kind: 'folder', path: POLICY_FILE });
  try {
    return await body();
  } finally {
    if ((await readFile(POLICY_FILE, 'utf8').catch(() => '')) === POLICY) await rm(POLICY_FILE);
  }
}

async function placePolicy(): Promise<boolean> {
  try {
    await writeFile(POLICY_FILE, POLICY, { mode: 0o755, flag: 'wx' });
    return true;
  } catch (error) {
    if (errnoOf(error) === 'EEXIST') return (await readFile(POLICY_FILE, 'utf8').catch(() => '')) === POLICY;
    throw error;
  }
}
