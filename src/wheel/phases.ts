/** In the order in which a build passes them; a later phase is never left for an earlier one. */
const PHASES: readonly { readonly name: string; readonly shows: RegExp }[] = [
  {
    name: 'fetching sources',
    shows: /^Cloning into |^HEAD is now at |^Submodule path|git[ -]lfs|^Receiving objects/,
  },
  { name: 'building the development image', shows: /tritondevel_build|^#\d+ \[|exporting to image/ },
  {
    name: 'compiling',
    shows:
      /build_wheel\.py|\[ *\d+\/\d+\] (?:Building|Generating|Linking|Performing|Creating)|\[ *\d{1,3}%\] |\bcompile step\b/,
  },
  {
    name: 'packing the wheel',
    shows: /Successfully built .*\.whl|bdist_wheel|creating .*\.whl|\.whl: \d+ bytes/,
  },
  { name: 'copying the wheel out', shows: /docker (create|cp)\b|trtllm_wheel_container|wheel ready in/ },
];
const COMPILING = PHASES.findIndex(({ name }) => name === 'compiling');

/** Where a build is: words, and the share of the compilation where its lines tell one. */
export interface BuildPhase {
  readonly text: string;
  /** 0…1. */
  readonly fraction?: number;
}

/** Follows a build's lines and names the phase; a line that says nothing leaves it where it is. */
export function followPhases(): (line: string) => BuildPhase {
  let phase = -1;
  let step: BuildPhase | undefined;
  return (line) => {
    const seen = PHASES.findLastIndex(({ shows }) => shows.test(line));
    if (seen > phase) phase = seen;
    const name = PHASES[phase]?.name ?? 'starting';
    step = phase === COMPILING ? (stepIn(line, name) ?? step) : undefined;
    return step ?? { text: name };
  };
}

/** Ninja says `[12/345] Building …`, make `[ 12%] Building …`. BuildKit's own `[wheel 3/9]` counts layers, not compilers. */
function stepIn(line: string, name: string): BuildPhase | undefined {
  const [, done, of] =
    /(?:\[ *|\bstep )(\d+)\/(\d+)(?:\] (?:Building|Generating|Linking|Performing|Creating)|$)/.exec(line) ??
    [];
  if (done !== undefined && of !== undefined && Number(of) > 0)
    return { text: `${name}, ${done}/${of}`, fraction: Math.min(0.99, Number(done) / Number(of)) };
  const percent = /\[ *(\d{1,3})%\] /.exec(line)?.[1];
  if (percent === undefined) return undefined;
  return { text: name, fraction: Math.min(0.99, Number(percent) / 100) };
}
