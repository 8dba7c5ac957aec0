import { join } from 'node:path';
import type { GenerationName } from '../../src/plan/types.ts';
import { readTree, type Tree } from './template.ts';

/** Which wheel script a checkout of generation A1 has: Dynamo's #1591 taught it NIXL. build.sh and image are A1 in both. */
export type WheelScript = 'after-1591' | 'before-1591';

/** How the stand-in of one generation is put together from the templates beside this file. */
export interface Make {
  /** Folders of templates; a later one wins where two have the same file. */
  readonly folders: readonly string[];
  /** Files of these folders that this generation has not. */
  readonly without: readonly string[];
  /** Sections that are kept (`template.ts`). */
  readonly sections: readonly string[];
  readonly framework: 'tensorrtllm' | 'trtllm';
  /** Of the images' Dockerfile, below container/. */
  readonly dockerfile: string;
  /** Public wheel that the checkout would install when it is handed none. */
  readonly pipWheel: string;
}

const EARLY = {
  framework: 'tensorrtllm',
  dockerfile: 'Dockerfile.tensorrt_llm',
  pipWheel: 'tensorrt-llm==1.0.0rc0',
  without: [],
} as const;
const LATE = { framework: 'trtllm', dockerfile: 'Dockerfile.trtllm', without: [] } as const;
const WITH_NIXL = ['after-1591', 'dynamo-nixl', 'with-arch'];

export const MAKES: Readonly<Record<GenerationName, Make>> = {
  '0': { ...EARLY, folders: ['common', 'script', 'build-sh', 'early'], sections: ['0', 'oldest'] },
  A1: {
    ...EARLY,
    folders: ['common', 'script', 'installer', 'build-sh', 'early'],
    sections: ['a1', ...WITH_NIXL],
  },
  A2: {
    ...EARLY,
    folders: ['common', 'script', 'installer', 'build-sh', 'early'],
    sections: ['a2', ...WITH_NIXL],
  },
  A3: {
    ...LATE,
    folders: ['common', 'script', 'installer', 'build-sh', 'late', 'launch-a3'],
    sections: ['a3', 'with-url', 'dynamo-nixl', 'with-arch'],
    pipWheel: 'tensorrt-llm==1.0.0rc6',
  },
  B1: {
    ...LATE,
    folders: ['common', 'script', 'intentions', 'late', 'launch'],
    sections: ['b1', 'with-url', 'own-nixl', 'with-arch'],
    pipWheel: 'tensorrt-llm==1.2.0rc2',
  },
  B2: {
    ...LATE,
    folders: ['common', 'script', 'intentions', 'late', 'launch'],
    sections: ['b2', 'with-url', 'own-nixl', 'with-arch'],
    pipWheel: 'tensorrt-llm==1.2.0rc5',
  },
  C: {
    ...LATE,
    folders: ['common', 'render', 'launch'],
    sections: ['c'],
    pipWheel: 'tensorrt-llm==1.3.0rc3',
  },
  D: {
    ...LATE,
    folders: ['common', 'render', 'launch'],
    without: ['container/templates/trtllm_framework.Dockerfile', 'container/standin.conf'],
    sections: ['d'],
    pipWheel: 'tensorrt-llm==1.3.0rc16',
  },
};

/** The templates of a generation, not yet filled in. */
export async function templateOf(generation: GenerationName, templates: string): Promise<Tree> {
  const { folders, without } = MAKES[generation];
  const trees = await Promise.all(folders.map((folder) => readTree(join(templates, folder))));
  const files = Object.entries(Object.assign({}, ...trees) as Tree);
  return Object.fromEntries(files.filter(([path]) => !without.includes(path)));
}

/** Sections of a generation; the wheel script of A1 also as it was before #1591. */
export function sectionsOf(generation: GenerationName, script: WheelScript): readonly string[] {
  if (generation === 'A1' && script === 'before-1591') return ['a1', 'before-1591', 'with-arch'];
  return MAKES[generation].sections;
}
