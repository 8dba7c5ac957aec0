import { join } from 'node:path';
import { FixedRepository } from './git.ts';
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

/** Writes `TensorRT-LLM.git` into `root`; `work` is a folder for the repository it is made from. */
export async function makeTensorrtllm(
  root: string,
  work: string,
  template: Tree,
): Promise<TensorrtllmRemote> {
  const repository = new FixedRepository(join(work, 'TensorRT-LLM'));
  const at = (version: string) => renderTree(template, [], { VERSION: version });
  await repository.init();
  const lightTag = await repository.commit('Stand-in source, 0.20', at('0.20.0rc2'));
  await repository.git('tag', 'v0.20.0rc2');
  const annotatedTag = await repository.commit('Stand-in source, 1.0.0rc0', at('1.0.0rc0'));
  await repository.git('tag', '--annotate', '--message', 'Stand-in 1.0.0rc0', 'v1.0.0rc0');
  const pinned = await repository.commit('Stand-in source, 1.0.0rc1', at('1.0.0rc1'));
  const main = await repository.commit('Stand-in source, 1.0.0rc2', at('1.0.0rc2'));
  await repository.git('checkout', '--quiet', '-b', 'release/0.21', lightTag);
  const installer = 'docker/common/install_nixl.sh';
  const release = await repository.commit('Stand-in source, 0.21', {
    ...at('0.21.0'),
    [installer]: `${template[installer] ?? ''}# another text than on main\n`,
  });
  await repository.git('checkout', '--quiet', 'main');
  const dir = join(root, 'TensorRT-LLM.git');
  await repository.publish(dir);
  return { dir, url: fileUrl(dir), commits: { main, pinned, release, annotatedTag, lightTag } };
}

/** Writes `nixl.git` into `root`; `work` is a folder for the repository it is made from. */
export async function makeNixl(root: string, work: string, template: Tree): Promise<NixlRemote> {
  const repository = new FixedRepository(join(work, 'nixl'));
  const at = (version: string) => ({ ...template, 'source.txt': `stand-in source named NIXL, ${version}\n` });
  await repository.init();
  const install = await repository.commit('Stand-in source, 0.3.0', at('0.3.0'));
  await repository.git('tag', '0.3.0');
  const pinned = await repository.commit('Stand-in source, 0.3.1', at('0.3.1'));
  await repository.git('tag', '0.3.1');
  const main = await repository.commit('Stand-in source, after 0.3.1', at('after 0.3.1'));
  const dir = join(root, 'nixl.git');
  await repository.publish(dir);
  return { dir, url: fileUrl(dir), commits: { install, pinned, main } };
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
