import type { ShellKind } from './types.ts';

/** What one kind of start in the image sees. */
export interface Probe {
  /** `TRTLLM_USE_*_KVCACHE` variables: name → value. */
  readonly kvVariables: Readonly<Record<string, string>>;
  readonly libraryPath: string;
  /** Version of the installed TensorRT-LLM distribution; null when pip knows none. */
  readonly wheelVersion: string | null;
  /** Digest over the files that its RECORD names, as `contentDigest` makes it; null when it names no hashes. */
  readonly wheelContent: string | null;
  /** Its KV wrapper libraries, as recorded by pip. */
  readonly wrappers: readonly string[];
}

/** Entry points print banners on stdout; our line is found by this mark. */
const MARK = 'trtllm-nixl-build-probe ';

/** Reads environment and pip's records, nothing else: importing TensorRT-LLM would need a GPU. Python 3.8 or newer. */
const CODE = `
import csv, hashlib, importlib.metadata as m, json, os, re
try:
    d = m.distribution("tensorrt_llm")
    version, files = d.version, [str(f) for f in (d.files or [])]
    record = csv.reader((d.read_text("RECORD") or "").splitlines())
    rows = sorted((r[0] + "," + r[1] + "\\n").encode() for r in record if len(r) == 3
        and r[0].startswith("tensorrt_llm/") and not r[0].endswith(".pyc") and r[1].startswith("sha256="))
except m.PackageNotFoundError:
    version, files, rows = None, [], []
print("\\n" + ${JSON.stringify(MARK)} + json.dumps({
    "kvVariables": {k: v for k, v in os.environ.items() if re.match(r"TRTLLM_USE_\\w+_KVCACHE$", k)},
    "libraryPath": os.environ.get("LD_LIBRARY_PATH", ""),
    "wheelVersion": version,
    "wheelContent": hashlib.sha256(b"".join(rows)).hexdigest() if rows else None,
    "wrappers": [f for f in files if re.search(r"libtensorrt_llm_\\w+_wrapper\\.so$", f)],
}), flush=True)
`;

/** The three ways users enter an image: `docker run IMG cmd`, a login shell, an interactive shell. */
export function probeCommand(kind: ShellKind): string[] {
  const python = ['python3', '-c', CODE];
  if (kind === 'command') return python;
  // The shell replaces itself by its own arguments, so nothing has to be quoted for it.
  return ['bash', kind === 'login' ? '-lc' : '-ic', 'exec "$0" "$@"', ...python];
}

/** The probe's answer in the output of a container, or undefined when it is not there. Pure. */
export function readProbe(stdout: string): Probe | undefined {
  const line = stdout.split('\n').findLast((text) => text.startsWith(MARK));
  return line === undefined ? undefined : (JSON.parse(line.slice(MARK.length)) as Probe);
}
