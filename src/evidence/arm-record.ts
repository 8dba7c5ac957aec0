import { ToolError } from '../system/errors.ts';
import type {
  ArmName,
  ArmOutcome,
  ArmRecord,
  ArmTiming,
  ProcessRecord,
  ProfileName,
  RequestRecord,
} from './types.ts';

const ARMS: readonly ArmName[] = ['shipped', 'expected', 'contrast', 'slow', 'aggregated'];
const PROFILE_NAMES: readonly ProfileName[] = ['trtllm', 'reference'];
const OUTCOMES: readonly ArmOutcome[] = ['served', 'start-failed', 'timeout', 'infra'];
const ROLES: readonly ProcessRecord['role'][] = [
  'etcd',
  'nats',
  'frontend',
  'prefill',
  'decode',
  'aggregated',
];

type Fields = Readonly<Record<string, unknown>>;

/** Reads `arm.json`. It may come from a machine we do not trust, so every field is checked; a newer major version is refused. */
export function parseArmRecord(json: string, place: string): ArmRecord {
  const read = new Reader(place);
  const record = read.object(parsed(json, place), 'arm.json');
  const version = read.number(record, 'version');
  if (version !== 1) throw damaged(place, `it is of version ${version}, and this program reads version 1`);
  return {
    version: 1,
    arm: read.oneOf(record, 'arm', ARMS),
    profile: read.oneOf(record, 'profile', PROFILE_NAMES),
    release: read.textOrNull(record, 'release'),
    wanted: record['wanted'] === null ? null : read.oneOf(record, 'wanted', ['nixl', 'ucx'] as const),
    disaggregated: read.flag(record, 'disaggregated'),
    outcome: read.oneOf(record, 'outcome', OUTCOMES),
    failure: read.textOrNull(record, 'failure'),
    processes: read.list(record, 'processes').map((one) => processOf(read, one)),
    requests: read.list(record, 'requests').map((one) => requestOf(read, one)),
    kvBytesPerToken: read.numberOrNull(record, 'kvBytesPerToken'),
    memory: read.oneOf(record, 'memory', ['gpu', 'host'] as const),
    environment: environmentOf(read, record),
    seconds: read.number(record, 'seconds'),
    ...(record['timing'] === undefined ? {} : { timing: timingOf(read, record) }),
  };
}

function timingOf(read: Reader, record: Fields): ArmTiming {
  const timing = read.object(record['timing'], 'timing');
  const part = (name: keyof ArmTiming): number => read.number(timing, name);
  return {
    prepare: part('prepare'),
    start: part('start'),
    requests: part('requests'),
    collect: part('collect'),
    stop: part('stop'),
    finish: part('finish'),
  };
}

function processOf(read: Reader, value: unknown): ProcessRecord {
  const one = read.object(value, 'processes');
  return {
    name: read.text(one, 'name'),
    role: read.oneOf(one, 'role', ROLES),
    pid: read.numberOrNull(one, 'pid'),
    exitBeforeStop: read.numberOrNull(one, 'exitBeforeStop'),
    exit: read.numberOrNull(one, 'exit'),
    seconds: read.number(one, 'seconds'),
    ...(one['began'] === undefined ? {} : { began: read.number(one, 'began') }),
  };
}

function requestOf(read: Reader, value: unknown): RequestRecord {
  const one = read.object(value, 'requests');
  return {
    id: read.text(one, 'id'),
    ok: read.flag(one, 'ok'),
    error: read.textOrNull(one, 'error'),
    promptTokens: read.numberOrNull(one, 'promptTokens'),
    text: read.textOrNull(one, 'text'),
    seconds: read.number(one, 'seconds'),
    prompt: read.number(one, 'prompt'),
    ...(one['began'] === undefined ? {} : { began: read.number(one, 'began') }),
  };
}

function environmentOf(read: Reader, record: Fields): Readonly<Record<string, string | null>> {
  const variables = read.object(record['environment'], 'environment');
  return Object.fromEntries(Object.keys(variables).map((name) => [name, read.textOrNull(variables, name)]));
}

/** Typed access to untrusted JSON; every complaint names the file and the field. */
class Reader {
  readonly #place: string;

  constructor(place: string) {
    this.#place = place;
  }

  object(value: unknown, name: string): Fields {
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Fields;
    throw this.#wrong(name, 'an object');
  }

  list(from: Fields, name: string): readonly unknown[] {
    const value = from[name];
    if (Array.isArray(value)) return value;
    throw this.#wrong(name, 'a list');
  }

  text(from: Fields, name: string): string {
    const value = from[name];
    if (typeof value === 'string') return value;
    throw this.#wrong(name, 'text');
  }

  textOrNull(from: Fields, name: string): string | null {
    return from[name] === null ? null : this.text(from, name);
  }

  number(from: Fields, name: string): number {
    const value = from[name];
    if (typeof value === 'number' && Number.isFinite(value)) return value;
    throw this.#wrong(name, 'a number');
  }

  numberOrNull(from: Fields, name: string): number | null {
    return from[name] === null ? null : this.number(from, name);
  }

  flag(from: Fields, name: string): boolean {
    const value = from[name];
    if (typeof value === 'boolean') return value;
    throw this.#wrong(name, 'true or false');
  }

  oneOf<const T extends string>(from: Fields, name: string, allowed: readonly T[]): T {
    const found = allowed.find((one) => one === from[name]);
    if (found !== undefined) return found;
    throw this.#wrong(name, `one of ${allowed.join(', ')}`);
  }

  #wrong(name: string, wanted: string): ToolError {
    return damaged(this.#place, `its field \`${name}\` is not ${wanted}`);
  }
}

function parsed(json: string, place: string): unknown {
  try {
    return JSON.parse(json);
  } catch (cause) {
    throw damaged(place, 'it is not JSON', cause);
  }
}

function damaged(place: string, why: string, cause?: unknown): ToolError {
  return new ToolError({
    code: 'EVIDENCE_DAMAGED',
    kind: 'usage',
    what: `${place} cannot be used as an arm's record: ${why}.`,
    means: 'Nothing was judged.',
    next: 'Give the evidence folder as a smoke run of this version left it, or update this program.',
    ...(cause === undefined ? {} : { cause }),
  });
}
