/**
 * `npm run bench [-- NAME [ARGUMENT]]`: ours beside the anchor, measured in one run; one line a figure, tab-separated:
 * `figure  ours  unit  anchor-name  anchor  ratio` (design.md, section 7). Never a timed test.
 */
import { benchArm } from './arm.ts';
import { benchDecision } from './decision.ts';
import { benchImage } from './image.ts';
import { benchJudge } from './judge.ts';
import { benchPlan } from './plan.ts';
import { benchStore, type Emit } from './store.ts';

const BENCHES: Readonly<Record<string, (emit: Emit, argument: number | undefined) => Promise<void>>> = {
  arm: benchArm,
  decision: benchDecision,
  image: benchImage,
  judge: benchJudge,
  plan: benchPlan,
  store: benchStore,
};

const [only, argument] = process.argv.slice(2);
if (only !== undefined && !(only in BENCHES)) {
  process.stderr.write(`There is no bench \`${only}\`; there are: ${Object.keys(BENCHES).join(', ')}.\n`);
  process.exit(2);
}
const emit: Emit = (figure, ours, unit, anchorName, anchor) => {
  const number = (value: number): string => value.toPrecision(3);
  process.stdout.write(
    `${[figure, number(ours), unit, anchorName, number(anchor), number(ours / anchor)].join('\t')}\n`,
  );
};
for (const [name, bench] of Object.entries(BENCHES)) {
  if (only === undefined || only === name)
    await bench(emit, argument === undefined ? undefined : Number(argument));
}
