import type { ShellKind } from '../../image/types.ts';
import type { Arch, Backend } from '../types.ts';
import type { ContractFacts } from './generation.ts';

const NIXL = 'TRTLLM_USE_NIXL_KVCACHE';
const UCX = 'TRTLLM_USE_UCX_KVCACHE';

type Promised = Readonly<Record<ShellKind, readonly string[]>>;

const everywhere = (name: string): Promised => ({ command: [name], login: [name], interactive: [name] });
const NOWHERE: Promised = { command: [], login: [], interactive: [] };
const alike = (promised: Promised): Readonly<Record<Backend, Promised>> => ({
  nixl: promised,
  ucx: promised,
});

/** Multiarch names of Debian and Ubuntu, which NIXL's folder carries. */
export function multiarch(arch: Arch): string {
  return arch === 'amd64' ? 'x86_64-linux-gnu' : 'aarch64-linux-gnu';
}

/** Dynamo's images unpack etcd into a folder of that name; NATS comes as a Debian package. */
const SERVICES = { etcd: '/usr/local/bin/etcd/etcd', nats: '/usr/bin/nats-server' };

/** June to September 2025: NIXL of Dynamo's own build below /usr/local (facts 1.4). */
const EARLY = {
  nixlFolders: (arch: Arch) => [`/usr/local/nixl/lib/${multiarch(arch)}`],
  ucxFolders: ['/usr/local/ucx/lib'],
  services: SERVICES,
};

/** Later: below /opt/nvidia, in `lib64` or in a multiarch folder, which may be a link to it. */
const LATER = {
  nixlFolders: (arch: Arch) => [
    `/opt/nvidia/nvda_nixl/lib/${multiarch(arch)}`,
    '/opt/nvidia/nvda_nixl/lib64',
  ],
  ucxFolders: ['/usr/local/ucx/lib'],
  services: SERVICES,
};

/** UCX in every process, flag or not: generation 0. */
export const EARLY_UCX_BAKED: ContractFacts = { ...EARLY, kvVariables: alike(everywhere(UCX)) };

/** Only `.bashrc` sets the variable of the backend that was asked for: generation A1. */
export const EARLY_BASHRC_ONLY: ContractFacts = {
  ...EARLY,
  kvVariables: { nixl: { ...NOWHERE, interactive: [NIXL] }, ucx: { ...NOWHERE, interactive: [UCX] } },
};

/** UCX in every process, and with the flag NIXL instead of it in interactive shells: generation A2. */
export const EARLY_UCX_UNLESS_INTERACTIVE: ContractFacts = {
  ...EARLY,
  kvVariables: { nixl: { ...everywhere(UCX), interactive: [NIXL] }, ucx: everywhere(UCX) },
};

/** No variable; the engine's YAML decides. A3 moved NIXL's folder on its way, so both places count. */
export const YAML_DECIDES_MOVING: ContractFacts = {
  ...LATER,
  nixlFolders: (arch) => [...LATER.nixlFolders(arch), ...EARLY.nixlFolders(arch)],
  kvVariables: alike(NOWHERE),
};

/** UCX in every process although the YAML may decide: B1. */
export const UCX_BAKED: ContractFacts = { ...LATER, kvVariables: alike(everywhere(UCX)) };

/** No variable: B2 and C. */
export const YAML_DECIDES: ContractFacts = { ...LATER, kvVariables: alike(NOWHERE) };

/** TensorRT-LLM's own image, which brings NIXL inside the wheel: D. */
export const UPSTREAM_IMAGE: ContractFacts = {
  nixlFolders: () => [],
  ucxFolders: [],
  kvVariables: alike(NOWHERE),
  // What the upstream image brings is not Dynamo's promise.
  services: null,
};
