import { chmod, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeStandin, type StandinOptions, type StandinPaths } from '../../rehearsal/standin/checkout.ts';
import { type ImageOptions, workingTag } from '../../src/image/argv.ts';
import { buildFolder } from '../../src/image/build-inputs.ts';
import { runImageCommands } from '../../src/image/run-script.ts';
import { markerOf } from '../../src/plan/generations/index.ts';
import { makePlan } from '../../src/plan/plan.ts';
import type { GenerationName, Plan, PlanRequest } from '../../src/plan/types.ts';
import { type Session, scrubEnvironment, withEnvironment } from '../../src/system/session.ts';
import { openTestSession, type TestSession } from '../plan/fixtures.ts';
import { type Ended, run } from './standin-run.ts';

/** What a recorder in place of docker answers where it is asked a question. */
export interface DockerAnswers {
  /** Exit code of `docker buildx version`. */
  readonly buildx?: number;
  /** `Driver:` of `docker buildx inspect`. */
  readonly driver?: string;
}

/**
 * One stand-in checkout, and both ways of going about it: its scripts as anybody calls them, and as we call them. Docker is a recorder of
 * arguments; the real one is used in test/real/generations.test.ts.
 */
export class TrapWorld implements AsyncDisposable {
  readonly test: TestSession;
  readonly session: Session;
  readonly paths: StandinPaths;
  readonly generation: GenerationName;

  private constructor(test: TestSession, session: Session, paths: StandinPaths, generation: GenerationName) {
    this.test = test;
    this.session = session;
    this.paths = paths;
    this.generation = generation;
  }

  static async make(
    generation: GenerationName,
    options: StandinOptions & {
      readonly docker?: DockerAnswers;
      readonly runner?: Record<string, string>;
    } = {},
  ): Promise<TrapWorld> {
    const test = await openTestSession();
    const { docker, runner = {}, ...standin } = options;
    const paths = await makeStandin(join(test.folder, 'standin'), {
      generation,
      engineDir: null,
      baseImage: 'h.example/base:1',
      releaseImage: 'h.example/release:1',
      ...standin,
    });
    await writeRecorder(join(test.folder, 'recorder'), docker ?? {});
    // As the doors do it: what the runner has goes through the allow-list first.
    const { env } = scrubEnvironment({ ...process.env, ...runner });
    const path = `${join(test.folder, 'recorder')}:${env['PATH'] ?? ''}`;
    const session = withEnvironment(test.session, { ...env, PATH: path });
    return new TrapWorld(test, session, paths, generation);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.test[Symbol.asyncDispose]();
  }

  plan(request: Partial<PlanRequest> = {}): Promise<Plan> {
    return makePlan(this.session, {
      checkoutPath: this.paths.checkout,
      nixl: this.generation !== '0',
      arch: 'amd64',
      ...(this.generation === 'C' ? { tensorrtllmGitUrl: this.paths.tensorrtllm.url } : {}),
      ...request,
    });
  }

  /** A script of the checkout as a user calls it, with an environment of their own. */
  async theirs(
    args: readonly string[],
    env: Record<string, string> = {},
    script = 'container/build.sh',
  ): Promise<Ended> {
    await rm(this.record, { force: true });
    const path = `${join(this.test.folder, 'recorder')}:${process.env['PATH']}`;
    const program = script.endsWith('.py')
      ? ['python3', join(this.paths.checkout, script)]
      : [join(this.paths.checkout, script)];
    const end = await run('/usr/bin/env', [...program, ...args], { PATH: path, ...env }, this.paths.checkout);
    return { ...end, docker: await this.recorded() };
  }

  /** Takes away what a script left in the checkout, so that it is again what the plan saw. */
  async tidy(): Promise<void> {
    await rm(join(this.paths.checkout, 'build-logs'), { recursive: true, force: true });
  }

  /** The image build as we do it: on a copy, with our arguments and environment. @returns what docker was called with */
  async ours(plan: Plan, options: Partial<ImageOptions> = {}): Promise<readonly string[]> {
    await rm(this.record, { force: true });
    await this.tidy();
    const wheelFolder = options.wheelFolder === undefined ? await this.handedOver(plan) : options.wheelFolder;
    const copy = await buildFolder(this.session, plan, { localWheel: wheelFolder !== null });
    await runImageCommands(this.session, plan, copy, {
      tag: workingTag(plan, 'ours:1'),
      buildArgs: [],
      ...options,
      wheelFolder,
    });
    return (await this.recorded()) ?? [];
  }

  /** A folder with one wheel and the marker, as the store hands it over. */
  async handedOver(plan: Plan, files: Readonly<Record<string, string>> = {}): Promise<string> {
    const marker = markerOf(plan);
    return this.folder('handed', {
      'tensorrt_llm-1-py3-none-linux_x86_64.whl': 'wheel',
      [marker.name]: `${marker.text}\n`,
      ...files,
    });
  }

  async folder(name: string, files: Readonly<Record<string, string>> = {}): Promise<string> {
    const dir = join(this.test.folder, name);
    for (const [path, text] of Object.entries(files)) {
      await mkdir(join(dir, path, '..'), { recursive: true });
      await writeFile(join(dir, path), text);
    }
    return dir;
  }

  private get record(): string {
    return join(this.test.folder, 'recorder', 'argv');
  }

  private async recorded(): Promise<readonly string[] | undefined> {
    const text = await readFile(this.record, 'utf8').catch(() => undefined);
    return text?.split('\0').slice(0, -1);
  }
}

async function writeRecorder(
  folder: string,
  { buildx = 0, driver = 'docker' }: DockerAnswers,
): Promise<void> {
  await mkdir(folder);
  const text = `#!/bin/bash
case "$*" in
  *--help*) echo "--build-context stringArray, --progress rawjson" ;;
  "buildx version") exit ${buildx} ;;
  "buildx inspect"*) echo "Driver:   ${driver}" ;;
  *) printf '%s\\0' "$@" >'${folder}/argv' ;;
esac
`;
  await writeFile(join(folder, 'docker'), text);
  await chmod(join(folder, 'docker'), 0o755);
}
