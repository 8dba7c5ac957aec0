import { ToolError } from '../../system/errors.ts';
import type { GenerationName, PlanRequest, WheelSource } from '../types.ts';

type Asked = Pick<
  PlanRequest,
  | 'wheelSource'
  | 'wheel'
  | 'pip'
  | 'pythonTag'
  | 'cudaArchs'
  | 'buildOptions'
  | 'buildJobs'
  | 'baseImage'
  | 'runtimeImage'
>;

/** Inputs that only some sources can follow: the input's name, whether it was given, and who takes it. */
const TAKEN_BY: readonly {
  readonly input: string;
  readonly given: (asked: Asked) => boolean;
  readonly by: readonly WheelSource[];
}[] = [
  { input: 'wheel', given: ({ wheel }) => wheel !== undefined, by: ['given-wheel'] },
  { input: 'pip-wheel', given: ({ pip }) => pip !== undefined, by: ['pip'] },
  { input: 'cuda-archs', given: ({ cudaArchs = [] }) => cudaArchs.length > 0, by: ['trtllm-make'] },
  { input: 'build-options', given: ({ buildOptions = [] }) => buildOptions.length > 0, by: ['trtllm-make'] },
  { input: 'python-tag', given: ({ pythonTag }) => pythonTag !== undefined, by: ['pip'] },
  { input: 'build-jobs', given: ({ buildJobs }) => buildJobs !== undefined, by: ['trtllm-make'] },
  { input: 'runtime-image', given: ({ runtimeImage }) => runtimeImage !== undefined, by: ['upstream-image'] },
  { input: 'build-base-image', given: ({ baseImage }) => baseImage !== undefined, by: ['trtllm-make'] },
];

/**
 * The source a request takes its wheel from: the one it names, else the one whose input it gives, else the generation's first.
 * @throws ToolError `SOURCE_NOT_HERE`, `SOURCE_INPUT_MISSING`, `INPUT_NOT_OF_SOURCE`, each before anything is asked or built.
 */
export function chooseSource(
  asked: Asked,
  generation: { readonly name: GenerationName; readonly sources: readonly WheelSource[] },
): WheelSource {
  const source = asked.wheelSource ?? impliedBy(asked) ?? generation.sources[0];
  if (source === undefined || !generation.sources.includes(source)) {
    throw notHere(source ?? 'given-wheel', generation);
  }
  if (source === 'given-wheel' && asked.wheel === undefined) throw inputMissing(source, 'wheel');
  if (source === 'pip' && asked.pip === undefined) throw inputMissing(source, 'pip-wheel');
  for (const { input, given, by } of TAKEN_BY) {
    if (given(asked) && !by.includes(source))
      throw notTaken(input, source, by, asked.wheelSource !== undefined);
  }
  return source;
}

function impliedBy({ wheel, pip }: Asked): WheelSource | undefined {
  if (wheel !== undefined) return 'given-wheel';
  return pip === undefined ? undefined : 'pip';
}

function notHere(
  source: WheelSource,
  { name, sources }: { readonly name: GenerationName; readonly sources: readonly WheelSource[] },
): ToolError {
  return new ToolError({
    code: 'SOURCE_NOT_HERE',
    kind: 'usage',
    what: `Generation ${name} cannot take its wheel from "${source}".`,
    means: 'Its container build has no place for such a wheel, so nothing was looked up or built.',
    next: `Set \`wheel-source\` to one of ${sources.join(', ')}, or leave it out.`,
  });
}

function inputMissing(source: WheelSource, input: string): ToolError {
  return new ToolError({
    code: 'SOURCE_INPUT_MISSING',
    kind: 'usage',
    what: `\`wheel-source\` is "${source}", but \`${input}\` is empty.`,
    means: 'Which wheel to take is not known; nothing was looked up or built.',
    next: `Give \`${input}\`, or leave \`wheel-source\` out.`,
  });
}

function notTaken(input: string, source: WheelSource, by: readonly WheelSource[], named: boolean): ToolError {
  const how = named ? `\`wheel-source: ${source}\`` : `the source "${source}", which this request takes`;
  return new ToolError({
    code: 'INPUT_NOT_OF_SOURCE',
    kind: 'usage',
    what: `\`${input}\` has no effect with ${how}.`,
    means: 'The wheel would not be what was asked for, so nothing was looked up or built.',
    next: `Set \`wheel-source\` to ${by.join(' or ')}, or leave \`${input}\` out.`,
  });
}
