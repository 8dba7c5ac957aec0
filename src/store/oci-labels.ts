import type { Manifest } from '../wheel/types.ts';
import { parseManifest } from './manifest-file.ts';
import { recipeMakesKey } from './prove.ts';

/** Label that repeats the manifest, so that a registry can be asked what an image holds without fetching it. A hint, never a proof. */
export const MANIFEST_LABEL = 'trtllm-nixl-build.manifest';

/** The manifest that an image says it holds; undefined when it says nothing that can be read. */
export function manifestOfLabels(labels: Readonly<Record<string, string>>): Manifest | undefined {
  const text = labels[MANIFEST_LABEL];
  if (text === undefined) return undefined;
  const read = parseManifest(new TextEncoder().encode(text));
  return read.kind === 'ok' && recipeMakesKey(read.manifest) ? read.manifest : undefined;
}

/** Labels anywhere in what a tool says of an image's configuration; of several platforms the first. */
export function labelsIn(json: string): Record<string, string> {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return {};
  }
  const configs = [value, ...Object.values(isRecord(value) ? value : {})].filter(isRecord);
  for (const { config } of configs) {
    const labels = isRecord(config) ? config['Labels'] : undefined;
    if (isRecord(labels)) {
      return Object.fromEntries(
        Object.entries(labels).filter((one): one is [string, string] => typeof one[1] === 'string'),
      );
    }
  }
  return {};
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
