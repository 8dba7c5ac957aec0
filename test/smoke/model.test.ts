import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contextLimit, findModel, kvBytesPerToken, readConfig } from '../../src/smoke/model.ts';
import { makePrompt, wordsFor } from '../../src/smoke/prompts.ts';

describe('KV bytes per token', () => {
  const qwen = {
    num_hidden_layers: 28,
    num_attention_heads: 16,
    num_key_value_heads: 8,
    head_dim: 128,
    torch_dtype: 'bfloat16',
  };
  test.each([
    ['Qwen3-0.6B', qwen, undefined, 114_688],
    ['its cache in fp8', qwen, 'fp8', 57_344],
    ['automatic cache type', qwen, 'auto', 114_688],
    [
      'TinyLlama: no head_dim',
      {
        num_hidden_layers: 22,
        num_attention_heads: 32,
        num_key_value_heads: 4,
        hidden_size: 2048,
        torch_dtype: 'bfloat16',
      },
      undefined,
      22_528,
    ],
    [
      'no grouped heads',
      { num_hidden_layers: 2, num_attention_heads: 4, hidden_size: 64, torch_dtype: 'float32' },
      undefined,
      1024,
    ],
    [
      'multi-head latent attention',
      { num_hidden_layers: 61, kv_lora_rank: 512, qk_rope_head_dim: 64, torch_dtype: 'bfloat16' },
      undefined,
      70_272,
    ],
    ['text part of a larger model', { text_config: qwen }, undefined, 114_688],
    ['unknown type', { ...qwen, torch_dtype: 'float3' }, undefined, null],
    ['no layers', { torch_dtype: 'float32' }, undefined, null],
  ])('%s', (_, config, dtype, bytes) => {
    expect(kvBytesPerToken(JSON.stringify(config), dtype)).toBe(bytes);
  });

  const scheme = (num_bits: number) => ({
    quantization_config: { quant_method: 'modelopt', kv_cache_scheme: { type: 'float', num_bits } },
  });
  test.each([
    ['an FP8 cache by name', { quantization_config: { kv_cache_quant_algo: 'FP8' } }, undefined, 57_344],
    ['an FP8 cache by its bits', scheme(8), undefined, 57_344],
    ['weights in FP8, the cache not', { quantization_config: { quant_method: 'fp8' } }, undefined, 114_688],
    ['the YAML wins', scheme(8), 'bfloat16', 114_688],
    ['a cache of 4 bits', scheme(4), undefined, null],
    ['NVFP4', { quantization_config: { kv_cache_quant_algo: 'NVFP4' } }, undefined, null],
    [
      'a window that is switched off',
      { sliding_window: 4096, use_sliding_window: false },
      undefined,
      114_688,
    ],
    [
      'a window longer than any prompt',
      { sliding_window: 9000, max_position_embeddings: 9000 },
      undefined,
      114_688,
    ],
    ['a window', { sliding_window: 4096, max_position_embeddings: 9000 }, undefined, null],
    ['layers of two kinds', { layer_types: ['full_attention', 'sliding_attention'] }, undefined, null],
    ['layers of one kind', { layer_types: ['full_attention', 'full_attention'] }, undefined, 114_688],
    ['state space layers', { mamba_num_heads: 128 }, undefined, null],
    ['layers named by a pattern', { hybrid_override_pattern: 'M-M*' }, undefined, null],
    ['a key that is there and empty', { attention_chunk_size: null }, undefined, 114_688],
  ])('%s', (_, more, dtype, bytes) => {
    expect(kvBytesPerToken(JSON.stringify({ ...qwen, ...more }), dtype)).toBe(bytes);
  });

  test.each([
    ['{"quantization": {"quant_algo": "FP8", "kv_cache_quant_algo": "FP8"}}', 57_344],
    ['{"quantization": {"quant_algo": "FP8", "kv_cache_quant_algo": null}}', 114_688],
    ['{"quantization": {"kv_cache_quant_algo": "NVFP4"}}', null],
    ['cut sho', null],
  ])('hf_quant_config.json beside it: %s', async (text, bytes) => {
    const folder = mkdtempSync(join(tmpdir(), 'a model\n'));
    writeFileSync(join(folder, 'config.json'), JSON.stringify(qwen));
    expect(kvBytesPerToken(await readConfig(folder))).toBe(114_688);
    writeFileSync(join(folder, 'hf_quant_config.json'), text);
    expect(kvBytesPerToken(await readConfig(folder))).toBe(bytes);
    rmSync(folder, { recursive: true });
  });

  test('never throws on what is no config', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        const bytes = kvBytesPerToken(text);
        const limit = contextLimit(text);
        return (bytes === null || typeof bytes === 'number') && (limit === null || typeof limit === 'number');
      }),
    );
    expect(kvBytesPerToken(undefined)).toBeNull();
  });
});

describe('finding the model', () => {
  test('a folder, a name, and neither', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'a model\n'));
    await expect(findModel(folder)).rejects.toMatchObject({ code: 'MODEL_NOT_FOUND', kind: 'usage' });
    writeFileSync(join(folder, 'config.json'), '{}');
    expect(await findModel(folder)).toEqual({ kind: 'folder', path: folder });
    rmSync(folder, { recursive: true });
    expect(await findModel('Qwen/Qwen3-0.6B')).toEqual({ kind: 'name', name: 'Qwen/Qwen3-0.6B' });
    await expect(findModel('./models/none')).rejects.toMatchObject({ code: 'MODEL_NOT_FOUND' });
    await expect(findModel('a/b/c')).rejects.toMatchObject({ code: 'MODEL_NOT_FOUND' });
  });
});

describe('prompts', () => {
  test('the same in each arm of a run', () => {
    expect(makePrompt('seed', 3, 700)).toBe(makePrompt('seed', 3, 700));
  });

  test('no two share a prefix, so that no cached block is reused', () => {
    const firstWords = new Set<string>();
    for (const seed of ['a', 'b'])
      for (let i = 0; i < 50; i += 1) firstWords.add(makePrompt(seed, i, 10).slice(0, 6));
    expect(firstWords.size).toBe(100);
  });

  test('as long as asked for', () => {
    expect(makePrompt('s', 1, 700).split(' ')).toHaveLength(701);
    expect(wordsFor(1000, 1.25)).toBe(800);
    expect(wordsFor(1, 100)).toBe(1);
  });
});
