/** One command as a user types it behind `trtllm-nixl-build`, and what it is for. Every one is run by a test (test/e2e/docs.test.ts). */
export interface Example {
  readonly line: string;
  readonly words: string;
  /** Exit code, where it is not 0, and why. */
  readonly ends?: readonly [number, string];
  /** Why the docs' test leaves it out. */
  readonly notRun?: string;
}

/** Examples of each verb, shown by `<verb> --help` and in docs/cli.md. Data only: the page is made from it. */
export const EXAMPLES: Readonly<Record<string, readonly Example[]>> = {
  plan: [
    { line: 'plan --checkout dynamo', words: 'which generation is it, and what is the key of its wheel?' },
    { line: 'plan --checkout dynamo --no-nixl --json', words: 'the plan as JSON, for direct UCX' },
  ],
  restore: [
    { line: 'restore --checkout dynamo --lookup-only', words: 'is the wheel there? Nothing is fetched' },
    { line: 'restore --checkout dynamo --folder wheels', words: 'put the wheel into ./wheels' },
  ],
  build: [
    {
      line: 'build --checkout dynamo --until wheel',
      words: 'restore the wheel, or build and store it; no image',
    },
    { line: 'build --checkout dynamo --image-tag my/dynamo:1', words: 'wheel and image' },
  ],
  smoke: [
    { line: 'smoke --checkout dynamo --image my/dynamo:1', words: 'prove an image that is there' },
    {
      line: 'smoke --plan-file trtllm-nixl-build-report/plan.json',
      words: 'prove the image that a build on another machine named; no checkout is needed',
    },
  ],
  run: [{ line: 'run --checkout dynamo', words: 'everything, plan to verdict' }],
  save: [
    {
      line: 'save --plan-file trtllm-nixl-build-report/plan.json --wheel wheels/*.whl',
      words: 'store a wheel that you built yourself for that plan',
    },
  ],
  judge: [
    { line: 'judge trtllm-nixl-build-report/evidence', words: 'judge the evidence of a run again' },
    {
      line: 'judge prefill.log decode.log --expect nixl --why',
      words: 'what do these two logs show?',
      ends: [1, 'plain logs are never PROVEN'],
    },
  ],
  compare: [{ line: 'compare last-week trtllm-nixl-build-report', words: 'what changed?' }],
  explain: [{ line: 'explain --checkout dynamo', words: 'why is there no hit?' }],
  doctor: [
    {
      line: 'doctor --gpus all',
      words: 'is this machine fit to build images and run them on its GPUs?',
      ends: [3, 'where it is not'],
    },
    { line: 'doctor --engine host --gpus none', words: 'is it fit to run a service in place, without GPU?' },
  ],
  store: [
    { line: 'store ls', words: 'what lies on this host' },
    { line: 'store verify', words: 'hash every entry; what does not hold goes to quarantine' },
    { line: 'store prune --cache-max-size 200GB', words: 'remove what was used longest ago' },
  ],
  rehearse: [
    {
      line: 'rehearse --folder rehearsal-out',
      words: 'the whole job with stand-ins; needs no GPU',
      notRun: 'test/e2e/rehearse.test.ts runs and times it, cold and warm',
    },
  ],
};

/** What an exit code says. */
export const EXIT_CODES: readonly (readonly [number, string])[] = [
  [0, 'good: PROVEN, a hit, an answer'],
  [1, 'the answer is bad: another verdict, a miss, a damaged entry'],
  [2, 'wrong use: an option, an input, a file that is no checkout'],
  [3, 'the machine failed: no Docker, no GPU, disk full, network, cancelled'],
  [70, 'a bug of ours; please report it'],
];
