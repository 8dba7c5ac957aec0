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
 * the compressed form of multi-head latent attention. Null when the file does not say enough, or when layers keep other state than
 * all of the prompt's keys and values: a wrong size would call a good transfer too small or a partial one whole. Pure.
 * @param configText what `readConfig` gives; @param kvDtype `kv_cache_config.dtype` of the engine's YAML, which wins over the model's files
 */
export function kvBytesPerToken(configText: string | undefined, kvDtype?: string): number | null {
  const config = parseObject(configText);
  if (config === undefined) return null;
  const inner = isObject(config['text_config']) ? { ...config, ...config['text_config'] } : config;
  const number = (name: string): number | undefined =>
    typeof inner[name] === 'number' ? inner[name] : undefined;
  const bytes = valueBytes(inner, kvDtype);
  const layers = number('num_hidden_layers');
  if (bytes === undefined || layers === undefined || hasOtherLayers(inner)) return null;
  const latent = number('kv_lora_rank');
  if (latent !== undefined) return layers * (latent + (number('qk_rope_head_dim') ?? 0)) * bytes;
  const heads = number('num_attention_heads');
  const hidden = number('hidden_size');
  const dimension = number('head_dim') ?? (hidden && heads ? hidden / heads : undefined);
  const kvHeads = number('num_key_value_heads') ?? heads;
  if (kvHeads === undefined || dimension === undefined) return null;
  return 2 * layers * kvHeads * dimension * bytes;
}

type Config = Readonly<Record<string, unknown>>;

/** Bytes of one cached value: as the YAML says, else as the checkpoint was quantized, else the model's own type. */
function valueBytes(config: Config, kvDtype: string | undefined): number | undefined {
  const asked = kvDtype !== undefined && kvDtype !== 'auto' ? kvDtype : quantizedType(config);
  const declared = asked ?? config['torch_dtype'] ?? config['dtype'];
  return typeof declared === 'string' ? DTYPE_BYTES[declared.toLowerCase()] : undefined;
}

/**
 * Type of the KV cache in a quantized checkpoint, undefined when it is not quantized: `hf_quant_config.json` (ModelOpt), or `quantization_config`
 * in config.json with an algorithm's name or a scheme of so many bits. Names without a size here (NVFP4 has scales beside its values) are unknown.
 */
function quantizedType(config: Config): string | undefined {
  if (QUANT_FILE in config && !isObject(config[QUANT_FILE])) return 'unreadable';
  const file = isObject(config[QUANT_FILE]) ? config[QUANT_FILE]['quantization'] : undefined;
  for (const part of [file, config['quantization_config']]) {
    if (!isObject(part)) continue;
    const algorithm = part['kv_cache_quant_algo'];
    if (typeof algorithm === 'string' && algorithm.toLowerCase() !== 'none') return algorithm;
    const scheme = part['kv_cache_scheme'];
    if (isObject(scheme)) return scheme['num_bits'] === 8 ? 'int8' : 'unknown';
    if (typeof scheme === 'string') return scheme;
  }
  return undefined;
}

/** Keys of configs whose layers are not all full attention over the whole prompt: state spaces, linear or chunked attention, shared or missing caches, indexers. */
const OTHER_LAYERS =
  /^(mamba_|ssm_|linear_(num|conv|key|value|attn)|attn_layer_|layers_block_type$|hybrid_|full_attention_interval$|sliding_window_pattern$|attention_chunk_size$|block_configs$|cross_attention_layers$|num_kv_shared_layers$|index_topk$|lru_width$)/;

function hasOtherLayers(config: Config): boolean {
  const kinds = config['layer_types'];
  if (Array.isArray(kinds) && kinds.some((kind) => kind !== 'full_attention')) return true;
  if (Object.keys(config).some((key) => OTHER_LAYERS.test(key) && config[key] !== null)) return true;
  const window = config['sliding_window'];
  const longest = config['max_position_embeddings'];
  if (typeof window !== 'number' || config['use_sliding_window'] === false) return false;
  return typeof longest !== 'number' || window < longest;
}

/** Longest prompt and answer together, in tokens, or null when the config does not say. Pure. */
export function contextLimit(configText: string | undefined): number | null {
  const limit = parseObject(configText)?.['max_position_embeddings'];
  return typeof limit === 'number' ? limit : null;
}

/** Where ModelOpt writes how a checkpoint is quantized; under this key it is put into the config. */
const QUANT_FILE = 'hf_quant_config';

/** The config of a model folder, with `hf_quant_config.json` in it where there is one; undefined when there is no config. */
export async function readConfig(folder: string): Promise<string | undefined> {
  const text = await readFile(join(folder, 'config.json'), 'utf8').catch(() => undefined);
  const quantized = await readFile(join(folder, `${QUANT_FILE}.json`), 'utf8').catch(() => undefined);
  const config = parseObject(text);
  if (config === undefined || quantized === undefined) return text;
  return JSON.stringify({ ...config, [QUANT_FILE]: parseObject(quantized) ?? null });
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
