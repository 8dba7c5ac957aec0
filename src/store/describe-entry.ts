import type { Recipe } from '../plan/types.ts';

/** A recipe in one line for a person: `amd64, TensorRT-LLM 137fe35539ea, NIXL 18477b5f1b3e, UCX v1.18.1, dynamo-script`. Pure. */
export function describeRecipe(recipe: Recipe): string {
  const { source, arch, commit, nixl, nixlCommit, ucxRef, cudaArchs, given } = recipe;
  const parts = [
    arch,
    ...(commit === null ? [] : [`TensorRT-LLM ${short(commit)}`]),
    ...(given === null
      ? []
      : [/^[0-9a-f]{64}$/.test(given) ? `file ${short(given)}` : (given.split(' ')[0] ?? '')]),
    nixl ? `NIXL${nixlCommit === null ? '' : ` ${short(nixlCommit)}`}` : 'no NIXL',
    ...(ucxRef === null ? [] : [`UCX ${short(ucxRef)}`]),
    ...(cudaArchs.length === 0 ? [] : [`CUDA ${cudaArchs.join(';')}`]),
    source,
  ];
  return parts.join(', ');
}

/** `3 days ago`, in days, hours or minutes; a time ahead of ours is `0 minutes ago`. Pure. @param at, now milliseconds since 1970. */
export function ago(at: number, now: number): string {
  const minutes = Math.max(0, (now - at) / 60_000);
  const [count, unit] =
    minutes >= 1440 ? [minutes / 1440, 'day'] : minutes >= 60 ? [minutes / 60, 'hour'] : [minutes, 'minute'];
  const whole = Math.floor(count);
  return `${whole} ${unit}${whole === 1 ? '' : 's'} ago`;
}

function short(text: string): string {
  return /^[0-9a-f]{40,64}$/.test(text) ? text.slice(0, 12) : text;
}
