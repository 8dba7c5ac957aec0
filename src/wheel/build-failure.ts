import type { ErrorKind } from '../system/errors.ts';
import { ToolError } from '../system/errors.ts';
import type { ProcessEnd } from '../system/process.ts';

interface Cause {
  readonly code: string;
  readonly kind: ErrorKind;
  readonly shows: RegExp;
  readonly what: string;
  readonly next: string;
}

/** What failed builds print, most telling first. A cause is a guess from words, so the last lines are always shown, too. */
const CAUSES: readonly Cause[] = [
  {
    code: 'DISK_FULL',
    kind: 'surroundings',
    shows: /No space left on device|Disk quota exceeded/i,
    what: 'The disk filled up during the build.',
    next: 'Free space (a source build needs some 100 GB), or point Docker and TMPDIR at a larger disk.',
  },
  {
    code: 'OUT_OF_MEMORY',
    kind: 'surroundings',
    shows:
      /Killed signal terminated program|died due to signal 9|std::bad_alloc|virtual memory exhausted|Cannot allocate memory|exit code: 137|\bKilled\b/,
    what: 'The build ran out of memory.',
    next: 'Each CUDA compile job needs 2 to 3 GiB: set `build-jobs` lower (with `wheel-source: trtllm-make`), or use a runner with more memory.',
  },
  {
    code: 'NO_DOCKER',
    kind: 'surroundings',
    shows:
      /Cannot connect to the Docker daemon|docker: (command )?not found|permission denied while trying to connect to the Docker/i,
    what: 'The build could not use Docker.',
    next: 'Start Docker, and give the runner user access to its socket.',
  },
  {
    code: 'CONTAINER_TAKEN',
    kind: 'surroundings',
    shows: /name "?\/?trtllm_wheel_container"? is already in use/,
    what: 'Another build took the container name trtllm_wheel_container meanwhile.',
    next: 'Let only one build run on a Docker daemon; remove the container when no build is running.',
  },
  {
    code: 'KEPT_CLONE_DIRTY',
    kind: 'surroundings',
    shows: /would be overwritten by checkout|your local changes to the following files/i,
    what: 'The TensorRT-LLM clone that the script keeps between builds has changes of an earlier, failed build.',
    next: 'Remove the clone (Dynamo keeps it in /tmp/TensorRT-LLM) and run again.',
  },
  {
    code: 'KEPT_CLONE_OF_ANOTHER',
    kind: 'surroundings',
    shows: /detected dubious ownership/,
    what: 'The TensorRT-LLM clone that the script keeps between builds belongs to another user of this host.',
    next: 'Let one user build on this host, or remove the clone (Dynamo keeps it in /tmp/TensorRT-LLM).',
  },
  {
    code: 'COMMIT_NOT_IN_REMOTE',
    kind: 'usage',
    shows: /reference is not a tree|pathspec '.*' did not match|unable to read tree/,
    what: 'The commit is not in the clone that the script keeps (another remote, or a commit on no branch).',
    next: 'Check commit and remote; remove the kept clone (/tmp/TensorRT-LLM) when its remote is another one.',
  },
  {
    code: 'NETWORK',
    kind: 'surroundings',
    shows: /Could not resolve host|unable to access '|Connection (timed out|refused|reset)|TLS handshake/i,
    what: 'The build could not reach the network.',
    next: 'Check network and proxy settings of the runner.',
  },
];

/** The error of a build that did not end well: the named cause where its words show one, and its last lines in any case. */
export function explainBuildFailure(end: ProcessEnd): ToolError {
  const lines = end.tail.slice(-15).join('\n');
  const means = 'No wheel was made; the store and the checkout are as before.';
  if (end.why === 'aborted' || end.why === 'stopped') return buildStopped();
  if (end.why === 'timeout') {
    const what = `The build of the wheel did not end in ${Math.round(end.seconds / 3600)} h. Its last lines:\n${lines}\n`;
    return new ToolError({
      code: 'BUILD_TIMEOUT',
      kind: 'surroundings',
      what,
      means,
      next: 'Look for what it waits for.',
    });
  }
  const cause = CAUSES.find(({ shows }) => end.tail.some((line) => shows.test(line)));
  const how = end.signal === null ? `code ${end.code}` : `signal ${end.signal}`;
  return new ToolError({
    code: cause?.code ?? 'BUILD_FAILED',
    kind: cause?.kind ?? 'answer',
    what: `${cause?.what ?? 'The build of the wheel failed.'} The script ended with ${how}. Its last lines:\n${lines}\n`,
    means,
    next: cause?.next ?? 'Read the lines above; the fault is in the sources, the script or the runner.',
  });
}

/** The build was told to stop (the job was cancelled). */
export function buildStopped(): ToolError {
  return new ToolError({
    code: 'BUILD_STOPPED',
    kind: 'surroundings',
    what: 'The build of the wheel was stopped.',
    means: 'No wheel was made; the store and the checkout are as before.',
    next: 'Start it again.',
  });
}
