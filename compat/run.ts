import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Session } from '../src/system/session.ts';
import { capture, FIXTURES, GPU_FIXTURES } from './capture.ts';
import { installRelease } from './install.ts';
import { ensureLibcuda } from './libcuda.ts';
import { problemsOf, type Reading, read } from './read.ts';
import type { Release } from './releases.ts';
import { type Place, SETUPS, type Setup, transfer } from './transfer.ts';

export interface CompatRequest {
  readonly session: Session;
  /** Interpreter of Python 3.11 with pip. */
  readonly python: string;
  /** Folder for wheels and evidence; the caller removes it. */
  readonly folder: string;
  readonly releases: readonly Release[];
  /** Writes the evidence into the fixtures. */
  readonly capture: boolean;
}

/** One transfer with one release, and what was wrong with how we read it. */
export interface Row {
  readonly release: Release;
  readonly setup: Setup;
  readonly reading: Reading;
  readonly problems: readonly string[];
}

/** Installs each release in turn, makes its transfers and reads what they left. @throws ToolError `COMPAT_*`, `LIBCUDA_MISSING` */
export async function* runCompat(request: CompatRequest): AsyncGenerator<Row> {
  const { session, python, folder } = request;
  let libcuda: Promise<string | undefined> | undefined;
  for (const release of request.releases) {
    if (release.needsLibcuda) libcuda ??= ensureLibcuda(session, join(folder, 'libcuda'));
    const site = await installRelease(session, python, join(folder, 'sites'), release);
    const place: Place = {
      python,
      site,
      libcuda: release.needsLibcuda ? await libcuda : undefined,
      memory: 'DRAM',
      gpus: [0, 0],
    };
    for (const setup of SETUPS) {
      const evidence = join(folder, 'evidence', release.id, setup.id);
      await transfer(session, release, setup, place, evidence);
      const reading = await read(release, evidence);
      yield { release, setup, reading, problems: problemsOf(release, setup, reading) };
      if (request.capture)
        await capture(evidence, join(FIXTURES, release.id, setup.id), namesIn(request, site));
    }
  }
}

/** Reads what `programs/on_gpus.py` left on another machine. */
export async function* readGpuRuns(
  folder: string,
  releases: readonly Release[],
  renew: boolean,
): AsyncGenerator<Row> {
  for (const release of releases.filter(({ id }) => existsSync(join(folder, id)))) {
    for (const setup of SETUPS) {
      const evidence = join(folder, release.id, setup.id);
      const reading = await read(release, evidence);
      yield { release, setup, reading, problems: problemsOf(release, setup, reading, 'VRAM') };
      if (renew) await capture(evidence, join(GPU_FIXTURES, release.id, setup.id), {});
    }
  }
}

/** Names of this machine that a fixture does not need. */
function namesIn({ folder }: CompatRequest, site: readonly string[]): Record<string, string> {
  const own = site[0] ?? folder;
  return { [own]: '/site', [folder]: '/compat' };
}
