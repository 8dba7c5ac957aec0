import { readFile, stat } from 'node:fs/promises';
import { isAbsolute, join, resolve } from 'node:path';
import { ToolError } from '../system/errors.ts';

/** The model as asked for: a folder on this machine, or a name the engine looks up. */
export type ModelSource =
  | { readonly kind: 'folder'; readonly path: string }
  | { readonly kind: 'name'; readonly name: string };

const DTYPE_BYTES: Record<string, number> = {
  float32: 4, float: 4, bfloat16: 2, float16: 2, half: 2, float8_e4m3fn: 1, fp8: 1, int8: 1,
}; // biome-ignore format: a table

/** A folder when it says so (`/…`, `./…`) or when it exists, else a name. @throws ToolError `MODEL_NOT_FOUND` */
export async function findModel(model: string): Promise<ModelSource> {
  const path = resolve(model);
  if ((await stat(join(path, 'config.json')).catch(() => undefined))?.isFile())
    return { kind: 'folder', path };
  const looksLikePath = isAbsolute(model) || /^\.{1,2}\//.test(model);
  if (!looksLikePath && /^[\w.-]+(\/[\w.-]+)?$/.test(model)) return { kind: 'name', name: model };
  throw new ToolError({
    code: 'MODEL_NOT_FOUND',
    kind: 'usage',
    what: `\`${model}\` is no model folder: it has no config.json.`,
    means: 'The service cannot be started without a model.',
    next: 'Give `model` a folder with config.json and tokenizer, or a name such as `Qwen/Qwen3-0.6B`.',
  });
}

/**
 * Bytes of KV cache per prompt token from a model's `config.json`: 2 × layers × KV heads × head dimension × bytes per value, or
 * the compressed form of multi-head latent attention. Null when the file does not say enough. Pure.
 */
export function kvBytesPerToken(configText: string | undefined, kvDtype?: string): number | null {
  const config = parseObject(configText);
  if (config === undefined) return null;
  const inner = isObject(config['text_config']) ? { ...config, ...config['text_config'] } : config;
  const number = (name: string): number | undefined =>
    typeof inner[name] === 'number' ? inner[name] : undefined;
  const declared =
    kvDtype !== undefined && kvDtype !== 'auto' ? kvDtype : (inner['torch_dtype'] ?? inner['dtype']);
  const bytes = typeof declared === 'string' ? DTYPE_BYTES[declared.toLowerCase()] : undefined;
  const layers = number('num_hidden_layers');
  if (bytes === undefined || layers === undefined) return null;
  const latent = number('kv_lora_rank');
  if (latent !== undefined) return layers * (latent + (number('qk_rope_head_dim') ?? 0)) * bytes;
  const heads = number('num_attention_heads');
  const hidden = number('hidden_size');
  const dimension = number('head_dim') ?? (hidden && heads ? hidden / heads : undefined);
  const kvHeads = number('num_key_value_heads') ?? heads;
  if (kvHeads === undefined || dimension === undefined) return null;
  return 2 * layers * kvHeads * dimension * bytes;
}

/** Longest prompt and answer together, in tokens, or null when the config does not say. Pure. */
export function contextLimit(configText: string | undefined): number | null {
  const limit = parseObject(configText)?.['max_position_embeddings'];
  return typeof limit === 'number' ? limit : null;
}

/** The config of a model folder, or undefined. */
export async function readConfig(folder: string): Promise<string | undefined> {
  return readFile(join(folder, 'config.json'), 'utf8').catch(() => undefined);
}

function parseObject(text: string | undefined): Record<string, unknown> | undefined {
  if (text === undefined) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
