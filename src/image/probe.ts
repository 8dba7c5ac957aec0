import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ShellKind } from './types.ts';

/** What one kind of start in the image sees (probe.py). */
export interface Probe {
  /** `TRTLLM_USE_*_KVCACHE` variables: name → value. */
  readonly kvVariables: Readonly<Record<string, string>>;
  readonly libraryPath: string;
  /** What is the same however the image is entered; only of the kind `command`. */
  readonly deep?: DeepProbe;
}

export interface DeepProbe {
  /** TensorRT-LLM as pip has it; null when it knows none. */
  readonly wheel: InstalledWheel | null;
  readonly libraries: readonly FoundLibrary[];
  /** Path of programs on PATH. */
  readonly programs: Readonly<Record<'etcd' | 'nats-server' | 'dynamo' | 'trtllm-serve', string | null>>;
  /** What the newest images of Dynamo say about their NIXL; null where they do not. */
  readonly nixlVersions: string | null;
}

export interface InstalledWheel {
  readonly version: string;
  /** Digest over the files that its RECORD names, as `contentDigest` makes it; null when it names no hashes. */
  readonly content: string | null;
  /** Its KV wrapper libraries, as recorded by pip. */
  readonly wrappers: readonly string[];
  /** Files whose content on disk is not what RECORD says; the wrappers and version.py are looked at. */
  readonly altered: readonly string[];
}

/** A copy of libnixl or libucp, in the order in which the loader looks. */
export interface FoundLibrary {
  readonly name: 'libnixl' | 'libucp';
  readonly path: string;
  /** Without links. */
  readonly real: string;
  /** LD_PRELOAD, LD_LIBRARY_PATH, the loader's cache; `package`: in a Python package, which loads its own by full path. */
  readonly by: 'preload' | 'path' | 'cache' | 'package';
}

/** Entry points print banners on stdout; our line is found by this mark. */
const MARK = 'trtllm-nixl-build-probe ';

/** Path of the program beside this module: in the source tree and, copied there by the build, in dist. */
const PROGRAM = join(import.meta.dirname, 'probe.py');

/** The three ways users enter an image: `docker run IMG cmd`, a login shell, an interactive shell. */
export function probeCommand(kind: ShellKind): string[] {
  const code = readFileSync(PROGRAM, 'utf8');
  const python = ['python3', '-c', code, MARK, kind === 'command' ? 'deep' : 'environment'];
  if (kind === 'command') return python;
  // The shell replaces itself by its own arguments, so nothing has to be quoted for it.
  return ['bash', kind === 'login' ? '-lc' : '-ic', 'exec "$0" "$@"', ...python];
}

/** The probe's answer in the output of a container, or undefined when it is not there. Pure. */
export function readProbe(stdout: string): Probe | undefined {
  const line = stdout.split('\n').findLast((text) => text.startsWith(MARK));
  return line === undefined ? undefined : (JSON.parse(line.slice(MARK.length)) as Probe);
}
