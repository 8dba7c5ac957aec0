import { compareVerb } from './compare.ts';
import { doctorVerb } from './doctor.ts';
import { judgeVerb } from './judge.ts';
import { rehearseVerb } from './rehearse.ts';
import { runVerb } from './run.ts';
import { saveVerb } from './save.ts';
import { storeVerb } from './store.ts';
import type { Verb } from './verb.ts';

/** Every verb of design.md, section 5. */
export const VERBS: Readonly<Record<string, Verb>> = {
  plan: { summary: 'read the checkout: generation, recipe, key', run: runVerb({ until: 'plan' }) },
  restore: {
    summary: 'look for the wheel in the tiers and hand it out (--folder)',
    run: runVerb({ until: 'restore' }),
  },
  build: {
    summary: 'restore or build the wheel, build the image',
    run: runVerb({ until: 'image', stores: true }),
  },
  smoke: {
    summary: 'run and judge the service, in --image, in that of --plan-file, or in place (--engine host)',
    run: runVerb({ until: 'smoke', only: 'smoke' }),
  },
  run: { summary: 'everything: plan to verdict', run: runVerb({ stores: true }) },
  save: {
    summary: 'store a wheel that was made for a plan: save --plan-file FILE [--wheel FILE]',
    run: saveVerb,
  },
  judge: {
    summary: 'judge log files or evidence folders: judge PATH… [--expect nixl|ucx] [--why]',
    run: judgeVerb,
  },
  compare: { summary: 'two runs side by side: compare OLD NEW', run: compareVerb },
  explain: {
    summary: 'say why the wheel is not in the cache',
    run: runVerb({ until: 'restore', explain: true }),
  },
  doctor: { summary: 'check this machine: is all there that --engine needs?', run: doctorVerb },
  store: { summary: 'the host tier: store ls|verify|prune', run: storeVerb },
  rehearse: { summary: 'the whole job on this machine with stand-ins, without GPU', run: rehearseVerb },
};
