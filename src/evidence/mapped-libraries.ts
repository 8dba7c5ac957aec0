import { kindOf, originOf, roleOf } from './files.ts';
import { type Line, linesOf } from './lines.ts';
import { PROFILES, type Profile } from './profiles.ts';
import type { ArmEvidence, Finding, SeenBackend, Strength, Wire, Witness } from './types.ts';

interface LibraryRule {
  readonly pattern: RegExp;
  readonly backend: SeenBackend;
  readonly strength: Strength;
  readonly meaning: string;
  readonly wire?: Wire;
  /** False for libraries that another user in the process may have brought (Dynamo's own NIXL, a pip ucxx). */
  readonly wrapper: boolean;
}

/**
 * What a mapped library means. A wrapper is opened only when its backend is chosen; libnixl can come from another user of NIXL in the same
 * process; libucp alone means nothing (MPI, NIXL and direct UCX all map it), so it has no row.
 */
const RULES: readonly LibraryRule[] = [
  rule(/^libtensorrt_llm_nixl_wrapper\.so/, 'nixl', 2, "TensorRT-LLM's NIXL wrapper"),
  rule(/^libtensorrt_llm_ucx_wrapper\.so/, 'ucx', 2, "TensorRT-LLM's UCX wrapper"),
  rule(/^libtensorrt_llm_mooncake_wrapper\.so/, 'mooncake', 2, "TensorRT-LLM's Mooncake wrapper"),
  rule(/^libucxx(\.|-)/, 'ucx', 2, 'ucxx, which talks to UCX directly'),
  { ...rule(/^libplugin_LIBFABRIC\.so/, 'nixl', 2, "NIXL's LIBFABRIC plugin"), wire: 'libfabric' },
  rule(/^libplugin_UCX\.so/, 'nixl', 2, "NIXL's UCX plugin"),
  rule(/^libnixl(_build)?(-[0-9a-f]+)?\.so/, 'nixl', 1, 'a NIXL library'),
];

function rule(pattern: RegExp, backend: SeenBackend, strength: Strength, meaning: string): LibraryRule {
  return { pattern, backend, strength, meaning, wrapper: meaning.startsWith('TensorRT-LLM') };
}

/** Which backends' libraries the workers have mapped, from snapshots of /proc/<pid>/maps taken after the requests. */
export const mappedLibraries: Witness = {
  name: 'mapped-libraries',
  testify(evidence) {
    if (!evidence.record.disaggregated) return [];
    const maps = [...evidence.texts].filter(([path]) => kindOf(path) === 'maps' && isWorker(path, evidence));
    const findings = maps.flatMap(([path, text]) =>
      libraryFindings(
        linesOf(text),
        path,
        originOf(path, evidence.record).process,
        PROFILES[evidence.record.profile],
      ),
    );
    const seen = findings.some((finding) => finding.backend !== undefined);
    const copies = maps.flatMap(([path, text]) =>
      copyFindings(linesOf(text), path, originOf(path, evidence.record).process),
    );
    const cut = maps.flatMap(([path, text]) =>
      isWhole(text) ? [] : [cutShort(path, originOf(path, evidence.record).process)],
    );
    return [
      ...(maps.length > 0 && !seen && cut.length === 0 ? [nothingMapped(maps.length)] : distinct(findings)),
      ...distinct(copies),
      ...cut,
    ];
  },
};

/** Problem: snapshots exist, and none of them shows a library of any backend. */
export const NO_BACKEND_MAPPED = 'NO_BACKEND_MAPPED';

function nothingMapped(snapshots: number): Finding {
  return {
    witness: 'mapped-libraries',
    says: `no library of a KV backend is mapped in any of ${snapshots} snapshots`,
    strength: 2,
    file: null,
    line: null,
    process: null,
    backend: 'none',
    claim: 'none',
    problem: NO_BACKEND_MAPPED,
  };
}

/** Problem: one process has several copies of UCX or NIXL. */
export const SEVERAL_COPIES = 'SEVERAL_COPIES';

/** The libraries of which two copies in one process are a trap, with names as wheels give them (`libucp-b39b3ed9.so.0`). */
const COPIES: Readonly<Record<string, RegExp>> = {
  libucp: /^libucp(?:-[0-9a-f]+)?\.so/,
  libnixl: /^libnixl(?:-[0-9a-f]+)?\.so/,
};

/** Which copy of UCX and of NIXL one process has, told as a fact; several of one are a problem. One snapshot is one process. */
export function copyFindings(lines: Iterable<Line>, file: string, process: string | null): Finding[] {
  const copies = new Map<string, Map<string, number>>();
  for (const line of lines) {
    const path = pathIn(line.text);
    const name = path?.slice(path.lastIndexOf('/') + 1) ?? '';
    const library = Object.keys(COPIES).find((one) => COPIES[one]?.test(name));
    if (path === null || library === undefined) continue;
    const known = copies.get(library) ?? new Map<string, number>();
    if (!known.has(path)) copies.set(library, known.set(path, line.number));
  }
  return [...copies].map(([library, paths]) => ({
    witness: 'mapped-libraries',
    says: `${paths.size === 1 ? library : `${paths.size} copies of ${library}`}: ${[...paths.keys()].join(', ')}`,
    strength: paths.size === 1 ? 0 : 1,
    file,
    line: [...paths.values()].at(-1) ?? null,
    process,
    ...(paths.size > 1 ? { problem: SEVERAL_COPIES } : {}),
  }));
}

/** Problem: a snapshot does not go to its end, so what it lacks may have stood there. */
export const MAPS_CUT = 'MAPS_CUT';

/**
 * Whether a snapshot goes to its end. Linux maps the loader first and everything later below it, so the loader's lines (and the stack's) come last; a worker
 * is a Python program, which always has one.
 */
function isWhole(text: string): boolean {
  return /(?:\/ld-(?:linux|musl|\d)[^\n]*|\[(?:stack|vdso|vsyscall)\])\n$/.test(text.slice(-4096));
}

function cutShort(file: string, process: string | null): Finding {
  const says = 'this snapshot does not go to its end: that a library is missing in it proves nothing';
  return { witness: 'mapped-libraries', says, strength: 0, file, line: null, process, problem: MAPS_CUT };
}

function isWorker(path: string, evidence: ArmEvidence): boolean {
  const role = roleOf(originOf(path, evidence.record).process, evidence.record);
  return role === 'prefill' || role === 'decode' || role === 'aggregated';
}

/** Findings of lines of /proc/<pid>/maps; each library once for each process. */
export function libraryFindings(
  lines: Iterable<Line>,
  file: string,
  process: string | null,
  profile: Profile,
): Finding[] {
  const findings: Finding[] = [];
  for (const line of lines) {
    const library = pathIn(line.text);
    if (library === null) continue;
    const name = library.slice(library.lastIndexOf('/') + 1);
    const found = RULES.find((known) => known.pattern.test(name));
    if (!found) continue;
    findings.push({
      witness: 'mapped-libraries',
      says: `${found.meaning} is mapped: ${library}`,
      strength: found.wrapper || profile.pluginIsBackend ? found.strength : 1,
      file,
      line: line.number,
      process,
      backend: found.backend,
      claim: 'built',
      ...(found.wire ? { wire: found.wire } : {}),
    });
  }
  return withoutScans(distinct(findings));
}

/** NIXL up to 1.0 opens every plugin it finds, so LIBFABRIC beside UCX names no wire. */
function withoutScans(findings: readonly Finding[]): Finding[] {
  const scanned = findings.some((finding) => finding.says.includes('libplugin_UCX'));
  return findings.map((finding) => {
    const { wire, ...rest } = finding;
    return scanned || wire === undefined ? rest : finding;
  });
}

/** The path column of a maps line: `7f..-7f.. r-xp 0000 08:01 123  /path with spaces`. A bare path could be a list of files. */
function pathIn(line: string): string | null {
  const mapped = /^[0-9a-f]+-[0-9a-f]+ \S{4} \S+ \S+ \d+\s+(\/.*)$/.exec(line);
  return mapped ? (mapped[1] ?? '').replace(/ \(deleted\)$/, '') : null;
}

/** A library has several segments in each map: one finding for each library and process. */
function distinct(findings: readonly Finding[]): Finding[] {
  const seen = new Map<string, Finding>();
  for (const finding of findings) {
    const key = `${finding.process} ${finding.says}`;
    if (!seen.has(key)) seen.set(key, finding);
  }
  return [...seen.values()];
}
