import type { Capability, Recipe } from '../plan/types.ts';

/** What is inside a wheel, read from its zip central directory without unpacking it. */
export interface WheelContents {
  readonly fileName: string;
  readonly size: number;
  readonly distribution: string;
  readonly packageVersion: string;
  readonly pythonTag: string;
  readonly platformTag: string;
  readonly capabilities: readonly Capability[];
  /** Paths of the libraries that show the capabilities. */
  readonly evidence: readonly string[];
}

/** JSON beside the wheel in every tier (`manifest.json`, schema/manifest.schema.json). */
export interface Manifest {
  readonly version: 1;
  readonly key: string;
  readonly recipe: Recipe;
  /** Marks of the lines of each script in the recipe, so that a later miss can say how much of one changed; older manifests have none. */
  readonly scriptLines?: Readonly<Record<string, string>>;
  readonly wheel: {
    readonly fileName: string;
    /** Bytes. */
    readonly size: number;
    /** Lower-case hex. */
    readonly sha256: string;
    readonly capabilities: readonly Capability[];
  };
  readonly builtBy: {
    readonly tool: string;
    readonly toolVersion: string;
    /** ISO 8601, UTC. */
    readonly at: string;
    /** Seconds the build took; null for given wheels. */
    readonly seconds: number | null;
    /** Repository and run of the workflow, or `local`. */
    readonly origin: string;
    readonly authority: string;
  };
}

/** A wheel on disk together with its manifest; `path` is the file itself. */
export interface ProvenWheel {
  readonly path: string;
  readonly manifest: Manifest;
}
