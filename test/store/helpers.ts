import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import { OPERATOR } from '../../src/store/authority.ts';
import { type HostTier, openToolCache, type ToolCacheOptions } from '../../src/store/tool-cache.ts';
import { closeSession, type Session } from '../../src/system/session.ts';
import type { ProvenWheel } from '../../src/wheel/types.ts';
import { testSession } from './helpers-process.ts';
import { makeWheel, type WheelOptions } from './helpers-wheel.ts';

export { makeWheel, queryFor, RECIPE, type WheelOptions } from './helpers-wheel.ts';

/** A world for one test: temp folder, session, log lines; gone after the test. */
export interface World {
  readonly folder: string;
  readonly storePath: string;
  readonly session: Session;
  readonly lines: string[];
  tier(options?: Partial<ToolCacheOptions>): HostTier;
  wheel(options?: WheelOptions): Promise<ProvenWheel>;
}

const closers: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

export function onEnd(close: () => Promise<void>): void {
  closers.push(close);
}

export async function makeWorld(): Promise<World> {
  // A space and a line end in the path: every test runs in an awkward place.
  const folder = await mkdtemp(join(tmpdir(), 'store test\n'));
  onEnd(() => rm(folder, { recursive: true, force: true }));
  const lines: string[] = [];
  const session = await testSession(folder, lines);
  onEnd(() => closeSession(session));
  const storePath = join(folder, 'tool cache');
  let wheels = 0;
  return {
    folder,
    storePath,
    session,
    lines,
    tier(options = {}) {
      const tier = openToolCache({
        storePath,
        session,
        access: OPERATOR,
        verify: { mode: 'sealed' },
        ...options,
      });
      onEnd(() => tier.close());
      return tier;
    },
    async wheel(options = {}) {
      wheels += 1;
      const place = await mkdtemp(join(folder, `built ${wheels} `));
      return makeWheel(place, options);
    },
  };
}

/** Lets time stamps of files and the two seconds of the seal pass by setting the session's clock instead of waiting. */
export function later(session: Session, seconds: number): Session {
  return { ...session, now: () => new Date(Date.now() + seconds * 1000) };
}

export async function textOf(path: string): Promise<string> {
  return readFile(path, 'utf8');
}
