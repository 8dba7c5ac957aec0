import type { Advice } from '../../src/evidence/diagnoses.ts';
import type { ErrorEntry } from './errors.ts';

/** What a reader of a red run does first, by verdict. */
const VERDICTS: readonly (readonly [string, string])[] = [
  [
    'PROVEN',
    'Nothing to do. On the reference engine the line says so; that is a rehearsal, not a proof of TensorRT-LLM.',
  ],
  [
    'WRONG_BACKEND',
    'Another backend moved the KV. Look at the environment findings of the arm: a variable or the YAML of the image decided. `shipped` red and `expected` green: the image can do it, its defaults do not.',
  ],
  [
    'WRONG_TOKENS',
    'The KV moved, and the answers are not those of one worker. The report shows the first words that differ. If it repeats, the KV arrives damaged or in another layout: do not ship it.',
  ],
  [
    'NO_TRANSFER',
    'Answers came and no KV moved. Most often nothing chose a backend (generation A1 outside interactive shells), the decode worker computed the prompt itself, or prompts were shorter than the limit for local prefill.',
  ],
  [
    'SLOW_PATH',
    'The right backend, over TCP or far below what the link can do. Look at the wire and the topology in the report; then at `UCX_TLS`, at separate pid namespaces, at missing InfiniBand devices.',
  ],
  [
    'START_FAILED',
    'The service did not come up, or answered nothing. The diagnosis names the sign in the logs and its line; without one read the end of the log of the first process that ended.',
  ],
  [
    'TIMEOUT',
    'It came up and hung. The logs of both workers at the time of the first request say where; raise `request-timeout` only when they were still at work.',
  ],
  [
    'INCONCLUSIVE',
    'Evidence is missing or contradicts itself; the reason names which, and how to get it. It is never a reason to trust the run. `judge FOLDER --why` shows which rule spoke.',
  ],
  [
    'INFRA',
    'The machine failed: Docker, GPU, disk, network. The change under test is not blamed. `doctor` lists what to mend.',
  ],
];

/** docs/troubleshooting.md: by verdict, by diagnosis, by error. */
export function renderTroubleshooting(
  errors: readonly ErrorEntry[],
  advice: Readonly<Record<string, Advice>>,
): string {
  const verdicts = VERDICTS.map(([verdict, words]) => `### \`${verdict}\`\n\n${words}`);
  const diagnoses = Object.entries(advice)
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([code, { words, next }]) => `### \`${code}\`\n\n${words}\n\n**What to do:** ${next}`);
  const codes = [...new Set(errors.map(({ code }) => code))];
  return `<!-- Made from the sources by scripts/generate-reference.ts (npm run docs). Do not edit. -->
# Troubleshooting

Every verdict, every diagnosis and every error code has its place here, under its own name; messages link to it.
\`…\` stands for what is only known at run time. How verdicts are reached: [how it decides](how-it-decides.md).

- [By verdict](#by-verdict): the report says what moved the KV cache, and it is not what you want
- [By diagnosis](#by-diagnosis): the report names a cause
- [By error](#by-error): the run stopped before it could answer

## By verdict

${verdicts.join('\n\n')}

## By diagnosis

${diagnoses.join('\n\n')}

## By error

Exit codes of the command line: *answer* 1, *usage* 2, *surroundings* 3, *bug* 70.

${codes
  .map((code) =>
    renderError(
      code,
      errors.filter((one) => one.code === code),
    ),
  )
  .join('\n\n')}
`;
}

function renderError(code: string, entries: readonly ErrorEntry[]): string {
  const parts = entries.map(({ kind, what, means, next }) =>
    [
      `*${kind === '…' ? 'surroundings' : kind}* · ${line(what)}`,
      ...(known(means) ? [line(means)] : []),
      ...(known(next) ? [`**What to do:** ${line(next)}`] : []),
    ].join('\n\n'),
  );
  return `### \`${code}\`\n\n${parts.join('\n\n')}`;
}

function known(text: string): boolean {
  return text !== '' && text !== '…';
}

/** One paragraph; a template may hold line ends. */
function line(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ').trim();
}
