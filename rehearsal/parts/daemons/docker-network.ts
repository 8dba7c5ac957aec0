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
  const links = await readdir('/sys/class/net');
  const rules = await saveRules(session);
  if (links.includes('docker0') || rules.some((rule) => DOCKERS_RULE.test(rule))) return;
  const before: Before = {
    links,
    forwardPolicy: rules.find((rule) => rule.startsWith(':FORWARD ')) ?? ':FORWARD ACCEPT [0:0]',
    forwarding: (await readFile(FORWARD_SWITCH, 'utf8')).trim(),
  };
  await writeFile(file, JSON.stringify(before));
}

/** Takes away what our engine added since `noteNetwork`. Does nothing when there is no note. */
export async function restoreNetwork(session: Session, file: string): Promise<void> {
  const note = await readFile(file, 'utf8').catch(() => undefined);
  if (note === undefined) return;
  const before = JSON.parse(note) as Before;
  for (const link of await readdir('/sys/class/net')) {
    if (DOCKERS_LINK.test(link) && !before.links.includes(link)) {
      await run(session, ['ip', 'link', 'delete', link]).catch(() => {});
    }
  }
  const rules = await saveRules(session);
  const kept = rules
    .filter((rule) => !DOCKERS_RULE.test(rule))
    .map((rule) => (isFilterForward(rules, rule) ? before.forwardPolicy : rule));
  if (kept.length !== rules.length) {
    const wanted = `${file}.rules`;
    await writeFile(wanted, `${kept.join('\n')}\n`);
    await run(session, ['iptables-restore', wanted]);
    await rm(wanted);
  }
  await writeFile(FORWARD_SWITCH, before.forwarding);
  await rm(file);
}

function isFilterForward(rules: readonly string[], rule: string): boolean {
  if (!rule.startsWith(':FORWARD ')) return false;
  const table = rules.slice(0, rules.indexOf(rule)).findLast((line) => line.startsWith('*'));
  return table === '*filter';
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
