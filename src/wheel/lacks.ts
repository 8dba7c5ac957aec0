import type { WheelContents } from './types.ts';

/**
 * Says plainly that a wheel cannot use NIXL; undefined when it can. For wheels that somebody else built: public ones had none
 * before 1.2.0rc3, whatever flags an image is built with.
 */
export function lackOfNixl(contents: Pick<WheelContents, 'fileName' | 'capabilities'>): string | undefined {
  if (contents.capabilities.includes('nixl')) return undefined;
  const has =
    contents.capabilities.length === 0 ? 'no backend library' : `only ${contents.capabilities.join(' and ')}`;
  return `${contents.fileName} has no NIXL inside (it has ${has}): no flag, variable or YAML can make it move KV cache over NIXL.`;
}
