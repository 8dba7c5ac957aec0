import type { RunningProcess } from '../../system/process.ts';
import type { Session } from '../../system/session.ts';
import type { SmokeRequest } from '../types.ts';
import type { SupervisorPaths } from './supervisor.ts';
import type { Ports } from './types.ts';

/** Folders of one arm on this machine. */
export interface ArmFolders {
  readonly evidence: string;
  readonly control: string;
}

/** How the place where the service runs sees things. */
export interface Place {
  readonly inside: SupervisorPaths;
  /** Model folder or name as the workers see it. */
  readonly model: string;
  /** Folder of the model cache as the workers see it. */
  readonly cache: string | null;
  readonly secrets: Readonly<Record<string, string>>;
  readonly httpUrl: string;
  readonly loopbackOnly: boolean;
  readonly watchParent: boolean;
  /** The service may run as another user. */
  readonly share: boolean;
  /** Paths of programs that the place gets from this machine. */
  readonly programs?: Readonly<Partial<Record<'etcd' | 'nats', string>>>;
}

export interface EngineStart {
  readonly session: Session;
  readonly request: SmokeRequest;
  readonly armName: string;
  readonly folders: ArmFolders;
  readonly ports: Ports;
  /** Local model folder, or null when the model is a name. */
  readonly modelFolder: string | null;
}

/** Where the service runs: inside the image, or on this machine. */
export interface Engine {
  place(start: EngineStart): Promise<Place>;
  /** Starts the supervisor; its own output goes to `supervisor.log` in the evidence folder. */
  run(start: EngineStart, place: Place): Promise<RunningProcess>;
  /** Makes sure that nothing of it is left, and that the evidence is ours again; never throws. */
  remove(start: EngineStart): Promise<void>;
  /** What an early end of the supervisor itself means, from its exit code and last words: a problem of the surroundings, or null. */
  explainEnd(code: number | null, tail: string): string | null;
}
