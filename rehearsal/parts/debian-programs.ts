import { request } from 'node:http';
import { debianProgram } from './debian.ts';
import { exists, findProgram, isExecutable } from './place.ts';
import type { DebianNeed, Part } from './types.ts';

/** Where a Docker engine listens when nobody said otherwise. */
export const DEFAULT_DOCKER_SOCKET = '/var/run/docker.sock';

/** etcd, in which Dynamo's workers register. Any etcd on the machine will do; Debian's 3.4 is what we measured. */
export const etcd: Part<'etcd'> = {
  name: 'etcd',
  is: 'etcd, the store Dynamo registers its workers in (Debian)',
  about: { megabytes: 20, scratch: 10, seconds: 10 },
  needs: [],
  debian: [debianProgram('etcd', 'etcd-server')],
  async find() {
    const program = await findProgram('etcd');
    return program === undefined ? undefined : { etcd: program, etcdctl: await findProgram('etcdctl') };
  },
};

/** Packages of the engine, wanted only where no engine answers and none can be started. */
function unlessEngineAnswers(program: string, name: string): DebianNeed {
  const need = debianProgram(program, name);
  return { ...need, missing: async (place) => !(await engineAnswers()) && (await need.missing(place)) };
}

/** The Docker engine: one that answers on the default socket already, or the programs to start our own. */
export const docker: Part<'docker'> = {
  name: 'docker',
  is: 'Docker engine and client (Debian)',
  about: { megabytes: 260, scratch: 80, seconds: 25 },
  needs: [],
  debian: [
    unlessEngineAnswers('dockerd', 'docker.io'),
    unlessEngineAnswers('iptables', 'iptables'),
    unlessEngineAnswers('ip', 'iproute2'),
    debianProgram('docker', 'docker.io'),
    // buildkitd runs its steps with it; docker.io brings it, other engines hide theirs.
    debianProgram('runc', 'runc'),
    // Reaps what loses its parent in the namespaces our daemons live in.
    debianProgram('tini', 'tini'),
  ],
  async find() {
    const [client, runc, tini] = [await dockerClient(), await findProgram('runc'), await findProgram('tini')];
    if (client === undefined || runc === undefined || tini === undefined) return undefined;
    const dockerd = await startableEngine();
    if (dockerd === undefined && !(await engineAnswers())) return undefined;
    return { docker: client, dockerd, runc };
  },
};

/** dockerd, when what it and its clean-up call is here as well. */
async function startableEngine(): Promise<string | undefined> {
  for (const helper of ['iptables', 'ip']) if ((await findProgram(helper)) === undefined) return undefined;
  return findProgram('dockerd');
}

/** Debian's client where it is installed, since that is the one we measured; else whichever is on PATH. */
async function dockerClient(): Promise<string | undefined> {
  return (await isExecutable('/usr/bin/docker')) ? '/usr/bin/docker' : findProgram('docker');
}

/** True when a Docker engine answers on `socket`. */
export async function engineAnswers(socket = DEFAULT_DOCKER_SOCKET): Promise<boolean> {
  if (!(await exists(socket))) return false;
  return new Promise((resolve) => {
    const asked = request({ socketPath: socket, path: '/_ping', timeout: 2000 }, (answer) => {
      answer.resume();
      resolve(answer.statusCode === 200);
    });
    asked.once('timeout', () => asked.destroy());
    asked.once('error', () => resolve(false));
    asked.end();
  });
}

/** An OCI registry; images for BuildKit come from it, because that daemon does not see the engine's own. */
export const registry: Part<'registry'> = {
  name: 'registry',
  is: 'OCI registry (Debian)',
  about: { megabytes: 20, scratch: 10, seconds: 5 },
  needs: [],
  debian: [debianProgram('docker-registry', 'docker-registry')],
  async find() {
    const program = await findProgram('docker-registry');
    return program === undefined ? undefined : { registry: program };
  },
};

/** Pushes and pulls images without an engine, as runners without Docker do. */
export const skopeo: Part<'skopeo'> = {
  name: 'skopeo',
  is: 'skopeo, which moves images without an engine (Debian)',
  about: { megabytes: 20, scratch: 10, seconds: 5 },
  needs: [],
  debian: [debianProgram('skopeo', 'skopeo')],
  async find() {
    const program = await findProgram('skopeo');
    return program === undefined ? undefined : { skopeo: program };
  },
};

/** Where Debian's Python looks for the modules of its packages. */
const DEBIAN_MODULES = '/usr/lib/python3/dist-packages';

/** Dynamo's render.py (generations C and D) needs two modules, and TensorRT-LLM's own build GNU make. */
export const buildTools: Part<'build-tools'> = {
  name: 'build-tools',
  is: 'GNU make and the Python modules of render.py, jinja2 and yaml (Debian)',
  about: { megabytes: 4, scratch: 4, seconds: 3 },
  needs: [],
  debian: [
    debianProgram('make', 'make'),
    ...['jinja2', 'yaml'].map((module) => ({
      package: `python3-${module}`,
      missing: async () => !(await exists(`${DEBIAN_MODULES}/${module}`)),
    })),
  ],
  async find() {
    const [make, python3] = [await findProgram('make'), await findProgram('python3')];
    const modules = await Promise.all(['jinja2', 'yaml'].map((name) => exists(`${DEBIAN_MODULES}/${name}`)));
    return make === undefined || python3 === undefined || modules.includes(false)
      ? undefined
      : { make, python3 };
  },
};

/** The HTML report is looked at in a real browser. */
export const chromium: Part<'chromium'> = {
  name: 'chromium',
  is: 'Chromium, headless, in which the HTML report is tested (Debian)',
  about: { megabytes: 380, scratch: 110, seconds: 25 },
  needs: [],
  debian: [
    debianProgram('chromium', 'chromium'),
    // Letters of every kind that the tests show, right-to-left ones among them; without a font it draws boxes.
    { package: 'fonts-dejavu-core', missing: async () => !(await exists(FONT)) },
  ],
  async find() {
    const program = await findProgram('chromium');
    return program === undefined || !(await exists(FONT)) ? undefined : { chromium: program };
  },
};

const FONT = '/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf';

/** What `@actions/cache` packs with where it is installed, as it is on GitHub's runners. */
export const zstd: Part<'zstd'> = {
  name: 'zstd',
  is: 'zstd, with which the Actions cache packs (Debian)',
  about: { megabytes: 2, scratch: 2, seconds: 2 },
  needs: [],
  debian: [debianProgram('zstd', 'zstd')],
  async find() {
    const program = await findProgram('zstd');
    return program === undefined ? undefined : { zstd: program };
  },
};
