import { generationOf } from '../plan/generations/index.ts';
import type { Plan } from '../plan/types.ts';
import type { HandedWheel } from './handed-wheel.ts';
import type { Probe } from './probe.ts';
import type { Contract, ContractCheck, ShellKind } from './types.ts';

/** Multiarch names of Debian and Ubuntu, which NIXL's folder carries. */
const LIBRARY_FOLDERS = { amd64: 'x86_64-linux-gnu', arm64: 'aarch64-linux-gnu' } as const;

const SHELL_WORDS: Record<ShellKind, string> = {
  command: '`docker run IMAGE command`',
  login: 'a login shell',
  interactive: 'an interactive shell',
};

/**
 * What the probes show against what generation A1 promises (facts: dynamo-build-generations.md, section 1.4). Pure.
 * A trap that belongs to the generation is a note in words, not a failed check: the image is what its Dockerfile says.
 */
export function judgeContract(
  plan: Plan,
  probes: Readonly<Record<ShellKind, Probe>>,
  wheel: HandedWheel,
): Contract {
  const kvVariables = {
    command: probes.command.kvVariables,
    login: probes.login.kvVariables,
    interactive: probes.interactive.kvVariables,
  };
  const checks = [
    wheelInstalled(probes.command, wheel),
    ...(plan.needs.includes('nixl') ? [nixlInside(probes.command)] : []),
    libraryPath(plan, probes.command),
    interactiveVariable(plan, probes.interactive),
  ];
  return { checks, kvVariables, notes: traps(plan, probes) };
}

/** A public wheel may have the same version, hence the digest over its files. */
function wheelInstalled({ wheelVersion, wheelContent }: Probe, wheel: HandedWheel): ContractCheck {
  const same = wheelVersion === wheel.version && (wheel.content === null || wheelContent === wheel.content);
  return {
    name: 'TensorRT-LLM wheel installed',
    ok: same,
    expected: `tensorrt_llm ${wheel.version}${contentWords(wheel.content)} out of ${wheel.fileName}`,
    found:
      wheelVersion === null ? 'not installed' : `tensorrt_llm ${wheelVersion}${contentWords(wheelContent)}`,
  };
}

function contentWords(content: string | null): string {
  return content === null ? '' : ` with files ${content.slice(0, 12)}`;
}

function nixlInside({ wrappers }: Probe): ContractCheck {
  return {
    name: 'NIXL in the installed wheel',
    ok: wrappers.some((path) => path.endsWith('/libtensorrt_llm_nixl_wrapper.so')),
    expected: 'libtensorrt_llm_nixl_wrapper.so',
    found: wrappers.join(', ') || 'no KV wrapper library',
  };
}

function libraryPath(plan: Plan, probe: Probe): ContractCheck {
  const folder = `/usr/local/nixl/lib/${LIBRARY_FOLDERS[plan.recipe.arch]}`;
  return {
    name: `NIXL's folder in LD_LIBRARY_PATH for ${plan.recipe.arch}`,
    ok: probe.libraryPath.split(':').includes(folder),
    expected: folder,
    found: probe.libraryPath || 'empty',
  };
}

function interactiveVariable(plan: Plan, probe: Probe): ContractCheck {
  const { set, unset } = generationOf(plan.generation).support.image.kvVariables[plan.expectedBackend];
  const wrong = unset.filter((name) => name in probe.kvVariables);
  return {
    name: 'KV variable in an interactive shell',
    ok: set in probe.kvVariables && wrong.length === 0,
    expected: `${set}=1`,
    found: words(probe.kvVariables),
  };
}

function traps(plan: Plan, probes: Readonly<Record<ShellKind, Probe>>): string[] {
  const { set } = generationOf(plan.generation).support.image.kvVariables[plan.expectedBackend];
  const without = (['command', 'login'] as const).filter((kind) => !(set in probes[kind].kvVariables));
  if (without.length === 0) return [];
  const where = without.map((kind) => SHELL_WORDS[kind]).join(' and ');
  return [
    `The KV variable ${set} is set in interactive shells only; ${where} do not have it, and TensorRT-LLM of that time then starts no KV transceiver. Deploy with \`-e ${set}=1\`.`,
  ];
}

function words(variables: Readonly<Record<string, string>>): string {
  const pairs = Object.entries(variables).map(([name, value]) => `${name}=${value}`);
  return pairs.join(' ') || 'none';
}
