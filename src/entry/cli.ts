import { parseCli } from '../cli/args.ts';
import { helpText, verbHelp } from '../cli/help.ts';
import { sayError } from '../cli/say-error.ts';
import { VERBS } from '../cli/verbs.ts';
import { exitCodeOf, ToolError, toToolError } from '../system/errors.ts';
import { liveView } from '../system/live-view.ts';
import { streamLog } from '../system/log.ts';
import { collectSecrets, secretsOfBuild } from './secrets.ts';

/** The command line: the same code as the action, with options in place of inputs. */
async function cli(argv: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  const secrets = collectSecrets(env, undefined);
  const log = streamLog((line) => process.stderr.write(line), secrets, liveView(process.stderr, env));
  try {
    const args = parseCli(argv, process.cwd());
    const [name, ...positionals] = args.positionals;
    const verb = name !== undefined && Object.hasOwn(VERBS, name) ? VERBS[name] : undefined;
    if (name === undefined || (args.options.help && verb === undefined)) {
      process.stdout.write(helpText(VERBS));
      return args.options.help ? 0 : 2;
    }
    if (verb === undefined) throw unknownVerb(name);
    if (args.options.help) {
      process.stdout.write(verbHelp(name, verb));
      return 0;
    }
    const inputs = args.inputs();
    const urls = [inputs['pip-index-url'], inputs['tensorrtllm-git-url']];
    secrets.push(
      ...collectSecrets({}, inputs['model-token-file'], urls),
      ...secretsOfBuild(inputs['build-secrets'], env, process.cwd()),
    );
    return await verb.run({
      args: { ...args, positionals },
      env,
      secrets,
      cwd: process.cwd(),
      log,
      answer: (text) => process.stdout.write(text),
    });
  } catch (thrown) {
    const error = toToolError(thrown);
    sayError(log, error);
    return exitCodeOf(error);
  }
}

function unknownVerb(name: string): ToolError {
  return new ToolError({
    code: 'UNKNOWN_VERB',
    kind: 'usage',
    what: `There is no verb \`${name}\`.`,
    means: 'Nothing was started.',
    next: `Use one of ${Object.keys(VERBS).join(', ')}.`,
  });
}

process.exitCode = await cli(process.argv.slice(2), process.env);
