import { join } from 'node:path';
import { makeRepository } from './git.ts';
import { renderTree, type Tree } from './template.ts';

/** A bare repository standing in for a remote, and the refs a test may want to name. */
export interface StandinRemote {
  readonly dir: string;
  /** `file://` address, percent-encoded: one word for any shell, also when the folder has spaces. */
  readonly url: string;
}

export interface TensorrtllmRemote extends StandinRemote {
  readonly commits: {
    /** Tip of `main`. */
    readonly main: string;
    /** What the checkout names as its default experimental commit: on main, not its tip. */
    readonly pinned: string;
    /** Tip of `release/0.21`, where docker/common/install_nixl.sh differs: a kept clone refuses to check it out. */
    readonly release: string;
    /** Commit (not tag object) of the annotated tag `v1.0.0rc0`. */
    readonly annotatedTag: string;
    /** Commit of the light tag `v0.20.0rc2`. */
    readonly lightTag: string;
  };
}

export interface NixlRemote extends StandinRemote {
  readonly commits: {
    /** Default of install_nixl.sh. */
    readonly install: string;
    /** `NIXL_COMMIT` of build.sh. */
    readonly pinned: string;
    /** Tip of `main`, newer than both. */
    readonly main: string;
  };
}

/** Image on which the stand-in's own build compiles nothing: halves that give the reference when joined by `:`. */
export interface BaseImage {
  readonly image: string;
  readonly tag: string;
}

/** Writes `TensorRT-LLM.git` into `root`. Its commits depend on the base image, which its Dockerfile names. */
export async function makeTensorrtllm(
  root: string,
  template: Tree,
  base: BaseImage = { image: 'stand-in.invalid/rehearsal-base', tag: 'none' },
): Promise<TensorrtllmRemote> {
  const values = { BASE_IMAGE: base.image, BASE_IMAGE_TAG: base.tag };
  const at = (version: string) => renderTree(template, [], { ...values, VERSION: version });
  const installer = 'docker/common/install_nixl.sh';
  const otherInstaller = { [installer]: `${template[installer] ?? ''}# another text than on main\n` };
  const dir = join(root, 'TensorRT-LLM.git');
  const commits = await makeRepository(dir, 'bare', [
    { name: 'lightTag', message: 'Stand-in source, 0.20', files: at('0.20.0rc2'), lightTag: 'v0.20.0rc2' },
    {
      name: 'annotatedTag',
      message: 'Stand-in source, 1.0.0rc0',
      files: at('1.0.0rc0'),
      annotatedTag: 'v1.0.0rc0',
    },
    {
      name: 'pinned',
      message: 'Stand-in source, 1.0.0rc1',
      files: at('1.0.0rc1'),
      // What the stand-ins of B name by the version of a public wheel.
      lightTag: 'v1.2.0rc2',
      annotatedTag: 'v1.2.0rc5',
    },
    // Same version as `pinned`: a version.py left dirty then passes, and is suffixed twice; to a tag it blocks the way.
    {
      name: 'main',
      message: 'Stand-in source, a word more',
      files: { NEWS: 'Nothing changed but this line.\n' },
    },
    {
      name: 'release',
      message: 'Stand-in source, 0.21',
      files: { ...at('0.21.0'), ...otherInstaller },
      branch: 'release/0.21',
      parent: 'lightTag',
    },
  ]);
  return { dir, url: fileUrl(dir), commits };
}

/** Writes `nixl.git` into `root`. */
export async function makeNixl(root: string, template: Tree): Promise<NixlRemote> {
  const at = (version: string) => ({ ...template, 'source.txt': `stand-in source named NIXL, ${version}\n` });
  const dir = join(root, 'nixl.git');
  const commits = await makeRepository(dir, 'bare', [
    { name: 'install', message: 'Stand-in source, 0.3.0', files: at('0.3.0'), lightTag: '0.3.0' },
    { name: 'pinned', message: 'Stand-in source, 0.3.1', files: at('0.3.1'), lightTag: '0.3.1' },
    { name: 'main', message: 'Stand-in source, after 0.3.1', files: at('after 0.3.1') },
  ]);
  return { dir, url: fileUrl(dir), commits };
}

/** Address of a local folder for git, safe as a bare word in a shell script. */
export function fileUrl(path: string): string {
  const encode = (part: string) =>
    encodeURIComponent(part).replace(
      /[!'()*~]/g,
      (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
    );
  return `file://${path.split('/').map(encode).join('/')}`;
}
