import { createHash } from 'node:crypto';
import { cp, link, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { BASE_REPOSITORY, type DockerDaemon, startDocker } from './daemons/docker.ts';
import { startRegistry } from './daemons/registry.ts';
import { debianProgram } from './debian.ts';
import { exists, publish } from './place.ts';
import { PIP_INSTALL, requirementsFile } from './python.ts';
import type { Part, Place, Site } from './types.ts';
import { clientEnvironment, step } from './work.ts';

/** Where Dynamo's own images keep their environment. */
const VENV = '/opt/dynamo/venv';

/** What the image is made of, besides the pinned wheels. Any change here is another image, hence another tag. */
const RECIPE = {
  suite: 'bookworm',
  packages: ['python3', 'python3-venv', 'libstdc++6', 'etcd-server', 'procps', 'curl', 'ca-certificates'],
  without: [
    '/usr/share/doc/*',
    '/usr/share/man/*',
    '/usr/share/info/*',
    '/usr/share/locale/*',
    '/usr/share/i18n/*',
  ],
  env: [
    `PATH=${VENV}/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin`,
    `VIRTUAL_ENV=${VENV}`,
  ],
  labels: ['trtllm-nixl-build.stand-in=base image of the rehearsal: Debian, not an image of NVIDIA'],
  /** Only for building against, measuring, or machines with an accelerator; nothing that runs here opens them. */
  needless: [
    /\.a$/,
    /\.la$/,
    /\/libucx_perftest\w*\.so[.\d]*$/,
    /\/nixl_ep_cu13\//,
    /\/libucxx?\/(bin|include|lib64\/cmake|lib64\/rapids)\//,
    /\/tests\//,
  ],
} as const;

/**
 * The image on which the stand-in checkouts build, as Dynamo's build on NVIDIA's: Debian, Python with the pinned wheels,
 * etcd and NATS. It is kept as the storage of a registry, which `startRegistry({ seed })` starts with.
 */
export const baseImage: Part<'base-image'> = {
  name: 'base-image',
  is: 'base image of the rehearsal: Debian with the Python environment, etcd and NATS, in a registry storage (Debian, PyPI)',
  about: { megabytes: 190, scratch: 2000, seconds: 120 },
  needs: ['python', 'nats', 'docker', 'registry'],
  debian: [debianProgram('mmdebstrap', 'mmdebstrap')],
  async obstacle() {
    if (process.getuid?.() === 0) return undefined;
    return { what: 'only root can make a Debian tree and start a Docker engine', next: 'run this as root' };
  },
  async find(place) {
    const tag = await tagOf(place);
    const storage = join(place.folder, `base-image-${tag}`);
    return (await exists(storage)) ? { repository: BASE_REPOSITORY, tag, storage } : undefined;
  },
  async install(site) {
    const tag = await tagOf(site);
    const parts = { docker: site.got('docker'), registry: site.got('registry') };
    // First, because a machine that cannot run it should say so now and not after two minutes.
    const docker = await startDocker(site.session, parts, site);
    try {
      await publish(site.session, join(site.folder, `base-image-${tag}`), (stage) =>
        makeStorage(site, docker, stage, tag),
      );
    } finally {
      await docker.stop();
    }
  },
};

/** Leaves in `stage` nothing but the storage of a registry that holds the image. */
async function makeStorage(site: Site, docker: DockerDaemon, stage: string, tag: string): Promise<void> {
  const root = join(stage, 'root');
  const wheels = join(stage, 'wheels');
  await makeDebian(site, root);
  await addEnvironment(site, root, wheels);
  await trim(join(root, VENV));
  await prove(site, root);
  await pushImage(site, docker, root, tag, stage);
  await rm(root, { recursive: true });
  await rm(wheels, { recursive: true });
}

async function tagOf(place: Place): Promise<string> {
  const needless = RECIPE.needless.map(String);
  const recipe = JSON.stringify({ ...RECIPE, needless });
  const hash = createHash('sha256')
    .update(recipe)
    .update(await readFile(requirementsFile(place)));
  return hash.digest('hex').slice(0, 16);
}

/** Debian's essential packages and ours. apt itself is not in it: nothing is installed into the image afterwards. */
async function makeDebian(site: Site, root: string): Promise<void> {
  await step(site, 'mmdebstrap', {
    argv: [
      ...(['mmdebstrap', '--variant=essential', `--include=${RECIPE.packages.join(',')}`] as [
        string,
        ...string[],
      ]),
      ...RECIPE.without.map((path) => `--dpkgopt=path-exclude=${path}`),
      ...[RECIPE.suite, root],
    ],
    timeoutSeconds: 900,
  });
}

/** The same wheels as in the part `python`, installed by the image's own Python, without the network. */
async function addEnvironment(site: Site, root: string, wheels: string): Promise<void> {
  const pip = [site.got('python').python, '-m', 'pip'] as [string, ...string[]];
  await step(site, 'fetching the pinned wheels', {
    argv: [
      ...pip,
      ...['download', '--require-hashes', '--no-deps', '--no-input', '--disable-pip-version-check'],
      ...['--dest', wheels, '-r', requirementsFile(site)],
    ],
    timeoutSeconds: 900,
  });
  await cp(requirementsFile(site), join(wheels, 'runtime.txt'));
  const inside = join(root, 'wheels');
  await rename(wheels, inside);
  const bare = bareEnvironment();
  await step(site, 'making the environment of the image', {
    argv: ['chroot', root, 'python3', '-m', 'venv', VENV],
    env: bare,
  });
  await step(site, 'installing the pinned wheels into the image', {
    argv: [
      ...(['chroot', root, `${VENV}/bin/python3`, '-m', 'pip'] as [string, ...string[]]),
      ...[
        ...PIP_INSTALL,
        '--no-index',
        '--no-cache-dir',
        '--find-links',
        '/wheels',
        '-r',
        '/wheels/runtime.txt',
      ],
    ],
    env: bare,
    timeoutSeconds: 900,
  });
  await rename(inside, wheels);
}

/** Of this machine's settings none: inside the image its proxies, mirrors and certificates mean nothing. */
function bareEnvironment(): Record<string, string | undefined> {
  const nothing = Object.fromEntries(Object.keys(clientEnvironment()).map((name) => [name, undefined]));
  return { ...nothing, PATH: '/usr/sbin:/usr/bin:/sbin:/bin', HOME: '/root', LC_ALL: 'C.UTF-8' };
}

/** Removes what is of no use in the image, and stores once what wheels, which know no links, bring several times. */
async function trim(folder: string): Promise<void> {
  const seen = new Map<string, string>();
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name);
    if (!entry.isFile()) continue;
    if (RECIPE.needless.some((pattern) => pattern.test(file))) await rm(file);
    else if (/\.so[.\d]*$/.test(entry.name)) await linkTwin(file, seen);
  }
}

/** Imports and starts (libucx by hand: ucxx finds it by itself only with librmm beside it), in the trimmed tree, everything that the image is there for. */
async function prove(site: Site, root: string): Promise<void> {
  const check =
    'import libucx; libucx.load_library(); import dynamo.llm, dynamo.runtime, nixl_cu13, numpy, ucxx, yaml';
  const programs = 'etcd --version && nats-server --version && curl --version';
  const inside = ['chroot', root, 'sh', '-euc', `python3 -c "$0" && ${programs}`, check] as const;
  await step(site, 'trying the image', {
    argv: [...inside],
    env: { ...bareEnvironment(), PATH: `${VENV}/bin:/usr/sbin:/usr/bin:/sbin:/bin` },
  });
}

async function linkTwin(file: string, seen: Map<string, string>): Promise<void> {
  const key = createHash('sha256')
    .update(await readFile(file))
    .digest('hex');
  const twin = seen.get(key);
  if (twin === undefined) {
    seen.set(key, file);
    return;
  }
  await rm(file);
  await link(twin, file);
}

/** Lets the engine import the tree and push it into a registry that stores in `storage`. */
async function pushImage(
  site: Site,
  docker: DockerDaemon,
  root: string,
  tag: string,
  storage: string,
): Promise<void> {
  const registry = await startRegistry(
    site.session,
    { registry: site.got('registry') },
    { port: 0, storage },
  );
  const image = `${registry.address}/${BASE_REPOSITORY}:${tag}`;
  const program = site.got('docker').docker;
  const tree = join(root, '..', 'root.tar');
  try {
    await step(site, 'packing the image', {
      argv: ['tar', '--create', '--numeric-owner', '--sort=name', '--file', tree, '--directory', root, '.'],
    });
    const changes = [
      ...RECIPE.env.map((it) => `ENV ${it}`),
      ...RECIPE.labels.map(labelChange),
      'CMD ["bash"]',
    ];
    await step(site, 'importing the image', {
      argv: [program, 'import', ...changes.flatMap((change) => ['--change', change]), tree, image],
      env: docker.env,
    });
    await step(site, 'pushing the image', { argv: [program, 'push', image], env: docker.env });
    await step(site, "removing the engine's copy", { argv: [program, 'rmi', image], env: docker.env });
  } finally {
    await rm(tree, { force: true });
    await registry.stop();
  }
}

function labelChange(label: string): string {
  const [name, value] = label.split('=');
  return `LABEL ${name}=${JSON.stringify(value)}`;
}
