/** In the order in which a build passes them; a later phase is never left for an earlier one. */
const PHASES: readonly { readonly name: string; readonly shows: RegExp }[] = [
  {
    name: 'fetching sources',
    shows: /^Cloning into |^HEAD is now at |^Submodule path|git[ -]lfs|^Receiving objects/,
  },
  { name: 'building the development image', shows: /tritondevel_build|^#\d+ \[|exporting to image/ },
  { name: 'compiling', shows: /wheel_build|build_wheel\.py|\[ *\d+\/\d+\]|\[ *\d{1,3}%\]|\bcompile step\b/ },
  {
    name: 'packing the wheel',
    shows: /Successfully built .*\.whl|bdist_wheel|creating .*\.whl|\.whl: \d+ bytes/,
  },
  { name: 'copying the wheel out', shows: /docker (create|cp)\b|trtllm_wheel_container|wheel ready in/ },
];

/** Follows a build's lines and names the phase; a line that says nothing leaves it where it is. */
export function followPhases(): (line: string) => string {
  let at = -1;
  return (line) => {
    const seen = PHASES.findLastIndex((phase) => phase.shows.test(line));
    if (seen > at) at = seen;
    const count = /\[ *(\d+\/\d+)\]|\bstep (\d+\/\d+)/.exec(line);
    const name = PHASES[at]?.name ?? 'starting';
    return count ? `${name}, ${count[1] ?? count[2]}` : name;
  };
}
