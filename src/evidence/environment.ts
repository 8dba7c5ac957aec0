import { kindOf, originOf, roleOf } from './files.ts';
import { type Line, linesOf } from './lines.ts';
import type { Finding, SeenBackend, Witness } from './types.ts';

export const UCX_TLS_NARROW = 'UCX_TLS_NARROW';

const WISHES: Readonly<Record<string, SeenBackend>> = {
  TRTLLM_USE_NIXL_KVCACHE: 'nixl',
  TRTLLM_USE_UCX_KVCACHE: 'ucx',
  TRTLLM_USE_MPI_KVCACHE: 'mpi',
  TRTLLM_USE_MOONCAKE_KVCACHE: 'mooncake',
};

/** What the workers' environment asks for: a wish, strength 0, told so that a reader can compare it with what happened. */
export const environment: Witness = {
  name: 'environment',
  testify(evidence) {
    const findings: Finding[] = [];
    const seen = new Set<string>();
    for (const [path, text] of evidence.texts) {
      if (kindOf(path) !== 'environ') continue;
      const process = originOf(path, evidence.record).process;
      const role = roleOf(process, evidence.record);
      if (role !== 'prefill' && role !== 'decode' && role !== 'aggregated') continue;
      for (const line of linesOf(text)) {
        const wish = wishOf(line.text);
        const key = `${process} ${line.text}`;
        if (!wish || seen.has(key)) continue;
        seen.add(key);
        findings.push({
          witness: 'environment',
          strength: 0,
          file: path,
          line: line.number,
          process,
          ...wish,
        });
      }
    }
    return findings;
  },
};

/** Wishes in lines of the form `NAME=value`, as an environment is listed; anything else says nothing. */
export function environmentFindings(lines: readonly Line[], file: string, process: string | null): Finding[] {
  return lines.flatMap(({ number, text }) => {
    const wish = wishOf(text.replace(/^(?:export|ENV)\s+/, ''));
    return wish
      ? [{ witness: 'environment', strength: 0, file, line: number, process, ...wish } as const]
      : [];
  });
}

function wishOf(line: string): Pick<Finding, 'says' | 'backend' | 'claim' | 'problem'> | null {
  const split = line.indexOf('=');
  const name = line.slice(0, split);
  const value = line.slice(split + 1);
  const backend = split > 0 ? WISHES[name] : undefined;
  if (backend)
    return {
      says: `the environment asks for ${backend}: ${name}=${value.slice(0, 40)}`,
      backend,
      claim: 'intended',
    };
  if (
    name === 'UCX_TLS' &&
    /^(?!\^)/.test(value) &&
    value.split(',').includes('tcp') &&
    !/cuda_ipc|rc|dc|ib|all|sm|cma/.test(value)
  ) {
    return { says: `UCX_TLS=${value.slice(0, 80)} allows no fast transport`, problem: UCX_TLS_NARROW };
  }
  return null;
}
