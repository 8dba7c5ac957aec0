/** What a line of a wheel build's output says about how far it is. */
export interface BuildPhase {
  readonly name: string;
  /** `[ 1234/5678]` of a compile, as a fraction of this phase; undefined when the line counts nothing. */
  readonly fraction?: number;
}

/** In the order in which a build passes them; a later phase is never left for an earlier one. */
const PHASES: readonly { readonly name: string; readonly shows: RegExp }[] = [
  {
    name: 'cloning TensorRT-LLM',
    shows: /^Cloning into |^HEAD is now at |git clone|Submodule path|git[ -]lfs/i,
  },
  {
    name: 'building the development image',
    shows: /tritondevel_build|^#\d+ \[|exporting to image|docker (buildx )?build/i,
  },
  {
    name: 'compiling',
    shows: /wheel_build|\[ *\d+\/\d+\]|\[ *\d{1,3}%\]|build_wheel\.py|Building CXX|Building CUDA/,
  },
  { name: 'packing the wheel', shows: /Successfully built .*\.whl|bdist_wheel|creating .*\.whl/i },
  { name: 'copying the wheel out', shows: /docker (create|cp)\b|trtllm_wheel_container/ },
  { name: 'done', shows: /wheel built successfully/i },
];

/** Follows a build's lines and says the phase; unknown lines leave it where it is. */
export function followPhases(): (line: string) => BuildPhase {
  let at = -1;
  return (line) => {
    const seen = PHASES.findLastIndex((phase) => phase.shows.test(line));
    if (seen > at) at = seen;
    const name = PHASES[at]?.name ?? 'starting';
    const count = /\[ *(\d+)\/(\d+)\]/.exec(line);
    const whole = Number(count?.[2] ?? 0);
    return whole > 0 ? { name, fraction: Math.min(1, Number(count?.[1]) / whole) } : { name };
  };
}
