import { describe, expect, test } from 'vitest';
import type { ProcessEnd } from '../../src/system/process.ts';
import { explainBuildFailure } from '../../src/wheel/build-failure.ts';
import { followPhases } from '../../src/wheel/phases.ts';

const ended = (changes: Partial<ProcessEnd>): ProcessEnd => ({
  code: 1,
  signal: null,
  seconds: 100,
  tail: [],
  stdout: '',
  why: 'exited',
  ...changes,
});

describe('a failed build names its cause', () => {
  test.each([
    ['cc1plus: error: /tmp/x: No space left on device', 'DISK_FULL', 'surroundings'],
    ['c++: fatal error: Killed signal terminated program cc1plus', 'OUT_OF_MEMORY', 'surroundings'],
    ['Cannot connect to the Docker daemon at unix:///var/run/docker.sock.', 'NO_DOCKER', 'surroundings'],
    ['container/build_trtllm_wheel.sh: line 80: docker: command not found', 'NO_DOCKER', 'surroundings'],
    [
      'Error response from daemon: Conflict. The container name "/trtllm_wheel_container" is already in use by container "x".',
      'CONTAINER_TAKEN',
      'surroundings',
    ],
    [
      'error: Your local changes to the following files would be overwritten by checkout:',
      'KEPT_CLONE_DIRTY',
      'surroundings',
    ],
    [
      "fatal: detected dubious ownership in repository at '/tmp/TensorRT-LLM'",
      'KEPT_CLONE_OF_ANOTHER',
      'surroundings',
    ],
    ['fatal: reference is not a tree: 137fe355', 'COMMIT_NOT_IN_REMOTE', 'usage'],
    [
      "fatal: unable to access 'https://h.example/': Could not resolve host: h.example",
      'NETWORK',
      'surroundings',
    ],
    ['make: *** [wheel_build] Error 2', 'BUILD_FAILED', 'answer'],
  ])('%s', (line, code, kind) => {
    const error = explainBuildFailure(ended({ tail: ['before', line, 'make: *** Error 1'] }));
    expect(error).toMatchObject({ code, kind });
    expect(error.what).toContain(line);
    expect(error.what).toContain('code 1');
  });

  test('stopped, timed out, ended by a signal', () => {
    expect(explainBuildFailure(ended({ why: 'aborted' })).code).toBe('BUILD_STOPPED');
    expect(explainBuildFailure(ended({ why: 'timeout', seconds: 21_600 })).what).toContain('6 h');
    expect(explainBuildFailure(ended({ code: null, signal: 'SIGSEGV' })).what).toContain('SIGSEGV');
  });
});

test('phases only go forward', () => {
  const follow = followPhases();
  const lines = [
    'hello',
    "Cloning into 'TensorRT-LLM'...",
    'make -C docker tritondevel_build',
    '#12 [devel 3/9] RUN x',
    '[ 12/345] Building CXX object x',
    "Cloning into 'json'...",
    'copy: Successfully built tensorrt_llm-1.whl',
  ];
  expect(lines.map((line) => follow(line).text)).toEqual([
    'starting',
    'fetching sources',
    'building the development image',
    'building the development image',
    'compiling, 12/345',
    'compiling, 12/345',
    'packing the wheel',
  ]);
});
