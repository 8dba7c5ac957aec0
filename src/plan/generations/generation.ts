import type { SelectionRule } from '../../smoke/types.ts';
import type { Arch, Backend, Checkout, GenerationName } from '../types.ts';

/** What a checkout of one generation says about its wheel, read from its files. */
export interface WheelFacts {
  /** Remote the checkout's script clones TensorRT-LLM from. */
  readonly remote: string;
  /** Commit or ref built when the user names none; null when the checkout has no default. */
  readonly defaultRef: string | null;
  /** NIXL commit that the checkout hands to the wheel script; null when it hands none. */
  readonly nixlCommit: string | null;
  /** Where NIXL comes from, to resolve a ref of it. */
  readonly nixlRemote: string;
  /** UCX that the NIXL installer builds first, on every architecture; null when no installer takes part. */
  readonly ucxRef: string | null;
  /** The script that builds the wheel (path in the checkout), and every file of the checkout that takes part. */
  readonly script: string;
  readonly scripts: readonly string[];
  /** Folder where the script keeps its clone of TensorRT-LLM between builds, and files in it that it changes for a build. */
  readonly keptClone: { readonly folder: string; readonly rewrites: readonly string[] };
  /** Whether that script has the option that hands NIXL in. */
  readonly takesNixlCommit: boolean;
  /** Whether the script will build NIXL in on this architecture, with the reason in plain words. */
  buildsNixl(arch: Arch): { readonly builds: boolean; readonly because: string };
  readonly notes: readonly string[];
}

/** How a generation is handed its wheel. */
export type Handoff = 'directory-with-marker' | 'install-mode-flags' | 'named-context' | 'runtime-image';

/** What the image phase needs to know. */
export interface ImageFacts {
  /** Value of `--framework`. */
  readonly framework: string;
  readonly buildScript: string;
  readonly dockerfile: string;
  readonly defaultTarget: string;
  /** Targets into which a local wheel goes; others install a public one instead. */
  readonly wheelTargets: readonly string[];
  readonly handoff: Handoff;
  /** Name of the marker file in the handed-over folder. */
  readonly marker: string;
  /** Switch of the NIXL flag. */
  readonly nixlFlag: string | null;
  readonly defaultCommitFlag: string | null;
  readonly commitFlag: string;
  readonly wheelFolderFlag: string;
  /** Variable that asks for each backend at run time, and those that must be really unset for it. */
  readonly kvVariables: Readonly<
    Record<Backend, { readonly set: string; readonly unset: readonly string[] }>
  >;
}

/** One way a checkout builds its TensorRT-LLM container. Detected from files, never from a version. */
export interface Generation {
  readonly name: GenerationName;
  readonly title: string;
  detect(checkout: Checkout): boolean;
  /** Null for generations that are recognised but not supported yet. */
  readonly support: {
    readonly selection: SelectionRule;
    readonly image: ImageFacts;
    /** @throws ToolError `CHECKOUT_UNREADABLE` naming file and line looked for. */
    wheel(checkout: Checkout): WheelFacts;
  } | null;
}
