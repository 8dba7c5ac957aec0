import { dirname } from 'node:path/posix';
import { environmentChoice, ruleOfRelease } from '../plan/backend-choice.ts';
import type { ContractFacts } from '../plan/generations/generation.ts';
import { generationOf } from '../plan/generations/index.ts';
import type { Plan } from '../plan/types.ts';
import type { HandedWheel } from './handed-wheel.ts';
import type { DeepProbe, FoundLibrary, Probe } from './probe.ts';
import type { Contract, ContractCheck, ShellKind } from './types.ts';

const KINDS = ['command', 'login', 'interactive'] as const satisfies readonly ShellKind[];

const SHELL_WORDS: Record<ShellKind, string> = {
  command: '`docker run IMAGE command`',
  login: 'a login shell',
  interactive: 'an interactive shell',
};

const NIXL_WRAPPER = 'libtensorrt_llm_nixl_wrapper.so';

type Probes = Readonly<Record<ShellKind, Probe>>;

/**
 * What the probes show against what the generation promises (plan/generations/contract-facts.ts). Pure.
 * A trap that belongs to the generation is a note in words, not a failed check: the image is what its Dockerfile says.
 * @param wheel that was handed to the build; null for an image that brings its own or was built elsewhere
 */
export function judgeContract(plan: Plan, probes: Probes, wheel: HandedWheel | null): Contract {
  const { contract: facts } = generationOf(plan.generation).support;
  const { deep = NOTHING_DEEP } = probes.command;
  const checks = [
    wheelInstalled(deep, wheel),
    unaltered(deep),
    ...(plan.needs.includes('nixl') ? [nixlInside(deep)] : []),
    ...libraryChecks(plan, facts, probes.command, deep),
    ...KINDS.map((kind) => kvVariables(plan, facts, kind, probes[kind])),
    // An image from elsewhere promised nothing about them: the smoke test brings its own.
    ...(facts.services === null || wheel === null ? [] : [services(facts.services, deep)]),
  ].filter((check) => check !== null);
  return {
    checks,
    kvVariables: {
      command: probes.command.kvVariables,
      login: probes.login.kvVariables,
      interactive: probes.interactive.kvVariables,
    },
    notes: [...traps(plan, probes, deep), ...libraryNotes(deep), ...serviceNotes(deep)],
    installed:
      deep.wheel === null
        ? null
        : {
            version: deep.wheel.version,
            content: deep.wheel.content,
            capabilities: capabilitiesOf(deep.wheel.wrappers),
          },
    programs: deep.programs,
  };
}

const NOTHING_DEEP: DeepProbe = {
  wheel: null,
  libraries: [],
  programs: { etcd: null, 'nats-server': null, dynamo: null, 'trtllm-serve': null },
  nixlVersions: null,
};

/** A public wheel may have the same version, hence the digest over its files. */
function wheelInstalled({ wheel: found }: DeepProbe, wheel: HandedWheel | null): ContractCheck {
  const same =
    found !== null &&
    (wheel === null ||
      (found.version === wheel.version && (wheel.content === null || found.content === wheel.content)));
  return {
    name: 'TensorRT-LLM wheel installed',
    ok: same,
    expected:
      wheel === null
        ? 'any (no wheel was handed over)'
        : `tensorrt_llm ${wheel.version}${contentWords(wheel.content)} out of ${wheel.fileName}`,
    found: found === null ? 'not installed' : `tensorrt_llm ${found.version}${contentWords(found.content)}`,
  };
}

function contentWords(content: string | null): string {
  return content === null ? '' : ` with files ${content.slice(0, 12)}`;
}

/** RECORD is what was installed; a later layer may have put another file in its place. */
function unaltered({ wheel }: DeepProbe): ContractCheck | null {
  if (wheel === null) return null;
  const { altered } = wheel;
  return {
    name: 'Files of TensorRT-LLM as installed',
    ok: altered.length === 0,
    expected: 'the KV wrapper libraries have the hashes of the wheel',
    found: altered.length === 0 ? 'they have' : `changed since: ${altered.join(', ')}`,
  };
}

function nixlInside({ wheel }: DeepProbe): ContractCheck {
  const wrappers = wheel?.wrappers ?? [];
  return {
    name: 'NIXL in the installed wheel',
    ok: wrappers.some((path) => path.endsWith(`/${NIXL_WRAPPER}`)),
    expected: NIXL_WRAPPER,
    found: wrappers.join(', ') || 'no KV wrapper library',
  };
}

function capabilitiesOf(wrappers: readonly string[]): string[] {
  return wrappers.flatMap((path) => /libtensorrt_llm_(\w+)_wrapper\.so$/.exec(path)?.[1] ?? []).sort();
}

/** The path for this architecture, and that the loader finds no other copy before it. */
function libraryChecks(
  plan: Plan,
  facts: ContractFacts,
  { libraryPath }: Probe,
  { libraries }: DeepProbe,
): (ContractCheck | null)[] {
  const nixl = facts.nixlFolders(plan.recipe.arch);
  if (nixl.length === 0) return [];
  const folders = libraryPath.split(':').map(plainFolder);
  return [
    {
      name: `NIXL's folder in LD_LIBRARY_PATH for ${plan.recipe.arch}`,
      ok: nixl.some((folder) => folders.includes(folder)),
      expected: nixl.join(' or '),
      found: libraryPath || 'empty',
    },
    firstFound('libnixl', libraries, nixl),
    firstFound('libucp', libraries, facts.ucxFolders),
  ];
}

function plainFolder(folder: string): string {
  return folder.length > 1 ? folder.replace(/\/+$/, '') : folder;
}

/** Null when the loader finds none at all: then nothing stands in the way of what a package loads by its full path. */
function firstFound(
  name: FoundLibrary['name'],
  libraries: readonly FoundLibrary[],
  folders: readonly string[],
): ContractCheck | null {
  const [first] = libraries.filter((library) => library.name === name && library.by !== 'package');
  if (first === undefined || folders.length === 0) return null;
  const right = [first.path, first.real].some((path) => folders.includes(dirname(path)));
  return {
    name: `No other ${name} before the right one`,
    ok: right,
    expected: `${name} in ${folders.join(' or ')}`,
    found: `${first.path}${first.real === first.path ? '' : ` (${first.real})`}, by ${BY_WORDS[first.by]}`,
  };
}

const BY_WORDS: Record<FoundLibrary['by'], string> = {
  preload: 'LD_PRELOAD',
  path: 'LD_LIBRARY_PATH',
  cache: "the loader's cache",
  package: 'a Python package',
};

/**
 * What a kind of shell is promised, it must have, and nothing beside it. Where nothing is promised, a variable of another backend than
 * the one asked for is the only fault: one more of the right backend does no harm.
 */
function kvVariables(plan: Plan, facts: ContractFacts, kind: ShellKind, probe: Probe): ContractCheck {
  const promised = facts.kvVariables[plan.expectedBackend][kind];
  const found = Object.keys(probe.kvVariables);
  const own = `TRTLLM_USE_${plan.expectedBackend.toUpperCase()}_KVCACHE`;
  const has = promised.every((name) => probe.kvVariables[name] === '1');
  const allowed = promised.length === 0 ? [own] : [...promised, ...(promised.includes(own) ? [] : [own])];
  return {
    name: `KV variables in ${SHELL_WORDS[kind]}`,
    ok: has && found.every((name) => allowed.includes(name)),
    expected:
      promised.length === 0
        ? 'none of another backend'
        : `${promised.map((name) => `${name}=1`).join(' ')} and no other`,
    found: words(probe.kvVariables),
  };
}

function services(
  expected: { readonly etcd: string; readonly nats: string },
  deep: DeepProbe,
): ContractCheck {
  const { etcd, 'nats-server': nats } = deep.programs;
  return {
    name: 'etcd and NATS in the image',
    ok: etcd !== null && nats !== null,
    expected: `${expected.etcd} and ${expected.nats}, or others on PATH`,
    found: `${etcd ?? 'no etcd'} and ${nats ?? 'no nats-server'}`,
  };
}

/** Which backend TensorRT-LLM would take from the environment of each kind of start, where that is not the one asked for. */
function traps(plan: Plan, probes: Probes, deep: DeepProbe): string[] {
  const wanted = plan.expectedBackend;
  const rule = ruleOfRelease(deep.wheel?.version ?? null, generationOf(plan.generation).support.selection);
  const own = `TRTLLM_USE_${wanted.toUpperCase()}_KVCACHE`;
  const choices = KINDS.map((kind) => ({ kind, choice: environmentChoice(rule, probes[kind].kvVariables) }));
  const others = choices.filter(({ choice }) => choice !== null && choice !== wanted);
  const silent = rule === 'env-2025-06' ? choices.filter(({ choice }) => choice === null) : [];
  const notes: string[] = [];
  if (silent.length > 0)
    notes.push(
      `The KV variable ${own} is ${silent.length === KINDS.length ? 'set nowhere' : 'set in interactive shells only'}; ${where(silent)} ${silent.length === 1 ? 'does' : 'do'} not have it, and TensorRT-LLM of that time then starts no KV transceiver. Deploy with \`-e ${own}=1\`.`,
    );
  for (const choice of new Set(others.map((one) => one.choice))) {
    const kinds = others.filter((one) => one.choice === choice);
    const other = `TRTLLM_USE_${choice?.toUpperCase()}_KVCACHE`;
    notes.push(
      rule === 'env-2025-06'
        ? `${capital(where(kinds))} asks for ${choice}, not ${wanted}: TensorRT-LLM of that time takes UCX first and counts any value. Start with \`env -u ${other} ${own}=1 …\`; \`-e ${other}=0\` does not switch it off.`
        : `${capital(where(kinds))} has ${other}=1, which wins over ${wanted} wherever the engine's YAML says \`backend: DEFAULT\`. Name the backend in the YAML, or unset the variable.`,
    );
  }
  return notes;
}

function where(kinds: readonly { readonly kind: ShellKind }[]): string {
  return kinds.map(({ kind }) => SHELL_WORDS[kind]).join(' and ');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function serviceNotes({ programs }: DeepProbe): string[] {
  const missing = (['etcd', 'nats-server'] as const).filter((name) => programs[name] === null);
  return missing.length === 0
    ? []
    : [
        `The image has no ${missing.join(' and no ')}; the smoke test takes this runner's, where it has them.`,
      ];
}

/** Several copies are how wrong ones get loaded (Dynamo #6671); the evidence of each arm says which one was. */
function libraryNotes({ libraries, nixlVersions }: DeepProbe): string[] {
  const nixl = libraries.filter(({ name }) => name === 'libnixl').map(({ path }) => path);
  return [
    ...(nixl.length > 1
      ? [
          `The image has ${nixl.length} copies of libnixl: ${nixl.join(', ')}. The arms' evidence says which one was loaded.`,
        ]
      : []),
    ...(nixlVersions === null
      ? []
      : [
          `NIXL according to /opt/dynamo/nixl-versions.txt: ${nixlVersions
            .trim()
            .split(/\s*\n\s*/)
            .join('; ')}`,
        ]),
  ];
}

function words(variables: Readonly<Record<string, string>>): string {
  const pairs = Object.entries(variables).map(([name, value]) => `${name}=${value}`);
  return pairs.join(' ') || 'none';
}
