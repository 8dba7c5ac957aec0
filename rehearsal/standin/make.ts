import { parseArgs } from 'node:util';
import { exitCodeOf, ToolError, toToolError } from '../../src/system/errors.ts';
import { makeStandin, type WheelScript } from './checkout.ts';

export { makeStandin, type StandinOptions, type StandinPaths, type WheelScript } from './checkout.ts';

const USAGE = `usage: node rehearsal/standin/make.ts DIR [--script after-1591|before-1591] [--base-image REF]
       [--wheel-mib N] [--build-seconds N] [--build-fails]
Writes a stand-in checkout of generation A1 and its remotes into DIR and prints where, as JSON.`;

async function main(argv: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: argv,
    allowPositionals: true,
    options: {
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
    script: wheelScript(values.script),
    wheelMib: wholeNumber('--wheel-mib', values['wheel-mib']),
    buildSeconds: wholeNumber('--build-seconds', values['build-seconds']),
    buildFails: values['build-fails'],
    ...(values['base-image'] === undefined ? {} : { baseImage: values['base-image'] }),
  });
  console.log(JSON.stringify(paths, null, 2));
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
