import { parseArgs } from 'node:util';
import type { GenerationName } from '../../src/plan/types.ts';
import { exitCodeOf, ToolError, toToolError } from '../../src/system/errors.ts';
import { makeStandin, type WheelScript } from './checkout.ts';
import { MAKES } from './generations.ts';

export { makeStandin, type StandinOptions, type StandinPaths, type WheelScript } from './checkout.ts';

const USAGE = `usage: node rehearsal/standin/make.ts DIR [--generation 0|A1|A2|A3|B1|B2|C|D] [--script after-1591|before-1591]
       [--base-image REF] [--release-image REF] [--wheel-mib N] [--build-seconds N] [--build-fails]
Writes a stand-in checkout of a generation (A1 unless told) and its remotes into DIR and prints where, as JSON.`;

async function main(argv: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: argv,
    allowPositionals: true,
    options: {
      generation: { type: 'string', default: 'A1' },
      'release-image': { type: 'string' },
      script: { type: 'string', default: 'after-1591' },
      'base-image': { type: 'string' },
      'wheel-mib': { type: 'string', default: '0' },
      'build-seconds': { type: 'string', default: '0' },
      'build-fails': { type: 'boolean', default: false },
    },
  });
  const [dir, ...rest] = positionals;
  if (dir === undefined || rest.length > 0) throw wrongUse('Exactly one folder is wanted.');
  const paths = await makeStandin(dir, {
    generation: generationName(values.generation),
    script: wheelScript(values.script),
    wheelMib: wholeNumber('--wheel-mib', values['wheel-mib']),
    buildSeconds: wholeNumber('--build-seconds', values['build-seconds']),
    buildFails: values['build-fails'],
    ...(values['base-image'] === undefined ? {} : { baseImage: values['base-image'] }),
    ...(values['release-image'] === undefined ? {} : { releaseImage: values['release-image'] }),
  });
  console.log(JSON.stringify(paths, null, 2));
}

function generationName(text: string): GenerationName {
  if (Object.hasOwn(MAKES, text)) return text as GenerationName;
  throw wrongUse(`--generation ${text} is not known.`);
}

function wheelScript(text: string): WheelScript {
  if (text === 'after-1591' || text === 'before-1591') return text;
  throw wrongUse(`--script ${text} is not known.`);
}

function wholeNumber(option: string, text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  throw wrongUse(`${option} ${text} is not a whole number.`);
}

function wrongUse(what: string): ToolError {
  return new ToolError({
    code: 'WRONG_USE',
    kind: 'usage',
    what,
    means: 'Nothing was written.',
    next: USAGE,
  });
}

if (import.meta.main) {
  try {
    await main(process.argv.slice(2));
  } catch (thrown) {
    const error = toToolError(thrown);
    console.error(error.message);
    process.exitCode = exitCodeOf(error);
  }
}
