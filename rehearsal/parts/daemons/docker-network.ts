import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { ToolError } from '../../../src/system/errors.ts';
import type { Session } from '../../../src/system/session.ts';
import { clientEnvironment } from '../work.ts';

const FORWARD_SWITCH = '/proc/sys/net/ipv4/ip_forward';

/** How the host's network was before our engine changed it. */
interface Before {
  readonly links: readonly string[];
  readonly forwardPolicy: string;
  readonly forwarding: string;
}

/** What Docker leaves on a host when it ends: its chains, its bridge, and bridges of its networks. */
const DOCKERS_RULE = /DOCKER|docker0|\bbr-[0-9a-f]{12}\b/;
const DOCKERS_LINK = /^(docker0|br-[0-9a-f]{12})$/;

/**
 * Writes down how the network is, so that `restoreNetwork` can put it back, also after a kill. Where Docker's traces are
 * there already, another engine's or an administrator's, nothing is written and nothing will be touched.
 */
export async function noteNetwork(session: Session, file: string): Promise<void> {
  await restoreNetwork(session, file);
  // An engine that still runs needs its bridge; the note about the time before it stays for whoever stops last.
  if (await engineRuns()) return;
  const links = await readdir('/sys/class/net');
  const rules = await saveRules(session);
  if (links.includes('docker0') || rules.some((rule) => DOCKERS_RULE.test(rule))) return;
  const before: Before = {
    links,
    forwardPolicy: filterForward(rules) ?? ':FORWARD ACCEPT [0:0]',
    forwarding: (await readFile(FORWARD_SWITCH, 'utf8')).trim(),
  };
  await writeFile(file, JSON.stringify(before));
}

/** Takes away what our engine added since `noteNetwork`. Does nothing without a note, or while any engine runs. */
export async function restoreNetwork(session: Session, file: string): Promise<void> {
  const note = await readFile(file, 'utf8').catch(() => undefined);
  if (note === undefined || (await engineRuns())) return;
  const before = JSON.parse(note) as Before;
  for (const link of await readdir('/sys/class/net')) {
    if (DOCKERS_LINK.test(link) && !before.links.includes(link)) {
      await run(session, ['ip', 'link', 'delete', link]).catch(() => {});
    }
  }
  const rules = await saveRules(session);
  const kept = withoutDocker(rules, before.forwardPolicy);
  if (kept.length !== rules.length) {
    const wanted = `${file}.rules`;
    await writeFile(wanted, `${kept.join('\n')}\n`);
    await run(session, ['iptables-restore', wanted]);
    await rm(wanted);
  }
  await writeFile(FORWARD_SWITCH, before.forwarding);
  await rm(file);
}

async function engineRuns(): Promise<boolean> {
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const command = await readFile(`/proc/${name}/comm`, 'utf8').catch(() => '');
    if (command.trim() === 'dockerd') return true;
  }
  return false;
}

/** Lines of `iptables-save` without Docker's, and with the filter table's FORWARD policy as it was before Docker. */
export function withoutDocker(rules: readonly string[], forwardPolicy: string): string[] {
  let table = '';
  const kept: string[] = [];
  for (const rule of rules) {
    if (rule.startsWith('*')) table = rule;
    if (DOCKERS_RULE.test(rule)) continue;
    kept.push(table === '*filter' && rule.startsWith(':FORWARD ') ? forwardPolicy : rule);
  }
  return kept;
}

/** The policy line of FORWARD in the filter table; other tables have a chain of that name as well. */
function filterForward(rules: readonly string[]): string | undefined {
  const filter = rules.slice(rules.indexOf('*filter') + 1);
  return rules.includes('*filter') ? filter.find((rule) => rule.startsWith(':FORWARD ')) : undefined;
}

async function saveRules(session: Session): Promise<string[]> {
  return (await run(session, ['iptables-save'])).trimEnd().split('\n');
}

async function run(session: Session, argv: [string, ...string[]]): Promise<string> {
  const end = await session.run({ argv, env: clientEnvironment(), timeoutSeconds: 20 });
  if (end.code === 0) return end.stdout;
  throw new ToolError({
    code: 'NETWORK_NOT_READY',
    kind: 'surroundings',
    what: `\`${argv.join(' ')}\` failed: ${end.tail.join(' ')}`,
    means: 'A Docker engine cannot set up its bridge on this machine.',
    next: 'Run it as root with the right to administer the network (a privileged container).',
  });
}
