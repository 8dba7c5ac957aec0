import type { Arch } from '../plan/types.ts';
import { ToolError } from '../system/errors.ts';

const MACHINES: Readonly<Record<Arch, string>> = { amd64: 'x86_64', arm64: 'aarch64' };

/** glibc of the newest base image (Ubuntu 24.04) down to that of manylinux2014. */
const NEWEST_GLIBC = 39;
const OLDEST_GLIBC = 17;

/**
 * Options that make pip choose a wheel for the image, whatever Python and machine it runs on itself.
 * @throws ToolError `BAD_PYTHON_TAG`.
 */
export function pipTargets(arch: Arch, pythonTag: string): string[] {
  const [major, minor] = requirePythonTag(pythonTag);
  const machine = MACHINES[arch];
  const glibcs = Array.from({ length: NEWEST_GLIBC - OLDEST_GLIBC + 1 }, (_, index) => NEWEST_GLIBC - index);
  const platforms = [
    ...glibcs.map((glibc) => `manylinux_2_${glibc}_${machine}`),
    `manylinux2014_${machine}`,
    `linux_${machine}`,
  ];
  return [
    ...['--implementation', 'cp', '--python-version', `${major}.${minor}`],
    ...['--abi', pythonTag, '--abi', 'abi3', '--abi', 'none'],
    ...platforms.flatMap((platform) => ['--platform', platform]),
  ];
}

/** Major and minor version of a Python tag. @throws ToolError `BAD_PYTHON_TAG`. */
export function requirePythonTag(tag: string): readonly [string, string] {
  const [, major, minor] = /^cp(\d)(\d{1,2})$/.exec(tag) ?? [];
  if (major === undefined || minor === undefined) throw badTag(tag);
  return [major, minor];
}

function badTag(tag: string): ToolError {
  return new ToolError({
    code: 'BAD_PYTHON_TAG',
    kind: 'usage',
    what: `\`python-tag\` is ${JSON.stringify(tag)}.`,
    means: 'pip cannot choose a wheel for it; nothing was asked.',
    next: 'Give the tag of the Python in the image, such as `cp312`.',
  });
}
