import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeRecipe, type RecipeParts } from '../../src/plan/recipe.ts';
import type { Checkout } from '../../src/plan/types.ts';
import { ToolError } from '../../src/system/errors.ts';
import type { Log } from '../../src/system/log.ts';
import { closeSession, openSession, type Session, scrubEnvironment } from '../../src/system/session.ts';

/** A session over a folder of its own; `lines` is all it said. */
export interface TestSession extends AsyncDisposable {
  readonly session: Session;
  readonly folder: string;
  readonly lines: string[];
  abort(): void;
}

export async function openTestSession(env: Record<string, string> = {}): Promise<TestSession> {
  const folder = await mkdtemp(join(tmpdir(), 'plan-test-'));
  const lines: string[] = [];
  const abort = new AbortController();
  const session = await openSession({
    log: recorder(lines),
    env: { ...scrubEnvironment(process.env).env, ...env },
    signal: abort.signal,
    ledgerFolder: join(folder, 'ledger', 'runs'),
    tempParent: join(folder, 'tmp'),
  });
  return {
    session,
    folder,
    lines,
    abort: () => abort.abort(),
    async [Symbol.asyncDispose]() {
      await closeSession(session);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function recorder(lines: string[]): Log {
  const keep = (message: string): void => void lines.push(message);
  return {
    debug: keep,
    info: keep,
    notice: keep,
    warning: keep,
    error: keep,
    group: async (name, body) => {
      keep(name);
      return body();
    },
  };
}

/** The code of the ToolError that a promise ends in, with its whole message; fails the test when it does not. */
export async function errorOf(promise: Promise<unknown>): Promise<ToolError> {
  const ended = await promise.then(
    (value) => new Error(`it did not fail: ${JSON.stringify(value)}`),
    (error: unknown) => error,
  );
  if (ended instanceof ToolError) return ended;
  throw ended;
}

export const COMMIT = '137fe35539ea182f1495f5021bfda97c729e50c3';
export const NIXL_COMMIT = '18477b5f79400b8da5728af1e339d930c5bd6469';

/** A recipe as an A1 checkout gives it. */
export const RECIPE_PARTS = {
  source: 'dynamo-script',
  arch: 'amd64',
  gitUrl: 'https://github.com/NVIDIA/TensorRT-LLM.git',
  commit: COMMIT,
  nixl: true,
  nixlCommit: NIXL_COMMIT,
  ucxRef: 'v1.18.1',
  scripts: {
    'container/build_trtllm_wheel.sh': '0'.repeat(64),
    'container/deps/tensorrt_llm/install_nixl.sh': '1'.repeat(64),
  },
} satisfies RecipeParts;

export const RECIPE = makeRecipe(RECIPE_PARTS);

/** A checkout as pure data. The texts are ours; only the names of files, options and variables are Dynamo's. */
export function checkoutOf(files: Readonly<Record<string, string>>): Checkout {
  return { path: '/checkout', commit: null, dirty: '', files };
}

const FLAG = '  --trtllm-use-nixl-kvcache-experimental)\n    USE_NIXL=1\n    ;;\n';
const FLAGS = `case $1 in\n  --use-default-experimental-tensorrtllm-commit)\n    ;;\n${FLAG}esac\n`;

export const A1_FILES: Readonly<Record<string, string>> = {
  'container/build.sh': `NIXL_COMMIT=${NIXL_COMMIT}\nNIXL_REPO=ai-dynamo/nixl.git\nDEFAULT_EXPERIMENTAL_TRTLLM_COMMIT="${COMMIT}"\n${FLAGS}`,
  'container/build_trtllm_wheel.sh':
    'while getopts "c:o:a:n:" opt; do :; done\ngit clone https://github.com/NVIDIA/TensorRT-LLM.git\n',
  'container/deps/tensorrt_llm/install_nixl.sh': 'UCX_VERSION="v1.18.1"\nNIXL_COMMIT="something"\n',
  'container/Dockerfile.tensorrt_llm': 'FROM base AS dev\nRUN echo > /usr/local/bin/set_trtllm_env.sh\n',
};
