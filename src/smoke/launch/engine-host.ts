import { symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Engine } from './engine.ts';

/** Paths that UCX takes as they are: its log file option gives `%` and `:` meanings of their own. */
const PLAIN_PATH = /^[\w./+=,@-]+$/;

/** The service in place, for runner pods without Docker. The environment is the session's scrubbed one. */
export const hostEngine: Engine = {
  async place({ session, request, folders, ports, modelFolder }) {
    const plain = PLAIN_PATH.test(folders.evidence)
      ? folders.evidence
      : join(await session.tempFolder('evidence'), 'arm');
    if (plain !== folders.evidence) await symlink(folders.evidence, plain);
    return {
      inside: { evidence: plain, control: folders.control },
      model: modelFolder ?? request.model,
      cache: request.modelCache ?? null,
      secrets: request.modelTokenFile === undefined ? {} : { HF_TOKEN: request.modelTokenFile },
      httpUrl: `http://127.0.0.1:${ports.http}`,
      loopbackOnly: true,
      watchParent: true,
      share: false,
    };
  },
  async run({ session, request, folders }, { inside, cache }) {
    // Engines leave temporary files when they are killed. Not in the job's temp folder: engines put sockets there, whose
    // paths may have 107 characters only.
    const temp = await session.tempFolder('service', tmpdir());
    return session.start({
      argv: [request.python, join(inside.control, 'supervise.py'), inside.control],
      cwd: folders.evidence,
      env: {
        TMPDIR: temp,
        ...request.deploymentEnv,
        ...(cache === null ? {} : { HF_HOME: cache }),
        ...(request.gpus === 'none' ? { CUDA_VISIBLE_DEVICES: '' } : {}),
        ...(/^[\d,]+$/.test(request.gpus) ? { CUDA_VISIBLE_DEVICES: request.gpus } : {}),
      },
      outputFile: join(folders.evidence, 'supervisor.log'),
    });
  },
  async remove() {},
  explainEnd(code) {
    if (code === 127 || code === 126)
      return 'The Python interpreter named by `python` cannot be started on this machine.';
    return null;
  },
};
