import { canProve, type ProofOutlook } from './evidence/can-prove.ts';
import type { ImageResult } from './image/types.ts';
import type { Backend, Plan } from './plan/types.ts';
import type { SmokeOptions } from './request.ts';

/** What of a smoke test's options decides what it can prove. */
export type OutlookOptions = Pick<SmokeOptions, 'profile' | 'arms' | 'gpus' | 'deploymentEnv'>;

/** What the smoke test will be able to prove, as far as it is known: from the plan alone, or from the finished image as well. Pure. */
export function outlookOf(
  backend: Backend,
  ref: string | null,
  smoke: OutlookOptions,
  image?: Pick<ImageResult, 'contract'>,
): ProofOutlook {
  const { profile, arms, gpus, deploymentEnv } = smoke;
  const installed = image?.contract.installed;
  const plugin = deploymentEnv['TRTLLM_NIXL_KVCACHE_BACKEND'];
  return canProve({
    profile,
    release: profile === 'reference' ? null : (installed?.version ?? releaseIn(ref)),
    backend,
    gpu: gpus !== 'none',
    protoInfo: deploymentEnv['UCX_PROTO_INFO'] === 'used' || profile === 'reference' ? 'used' : 'y',
    arms: arms.length,
    ...(plugin === 'LIBFABRIC' ? { plugin } : {}),
    ...(profile === 'trtllm' && installed ? { capabilities: installed.capabilities } : {}),
  });
}

/** The plan with what it will be able to prove among its notes; one that was handed over may have it already. */
export function withOutlook(plan: Plan, smoke: OutlookOptions): Plan {
  const note = `What the smoke test can show: ${outlookOf(plan.expectedBackend, plan.ref, smoke).words}`;
  return plan.notes.includes(note) ? plan : { ...plan, notes: [...plan.notes, note] };
}

/** A tag or version (`v1.2.0rc3`) names a release; a commit or branch does not. */
function releaseIn(ref: string | null): string | null {
  return ref !== null && /^v?\d+\.\d+(\.\d+)?(\.?(rc|post)\d+)*$/.test(ref) ? ref : null;
}
