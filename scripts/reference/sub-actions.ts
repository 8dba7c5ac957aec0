/**
 * The sub-actions as parts of the one action: which sections of action.yml each takes, what it adds, what it leaves out. Their
 * action.yml files are made from this, so that an input means the same wherever it stands.
 */
import { isMap, isScalar, parseDocument, stringify } from 'yaml';

interface Declared {
  readonly description: string;
  readonly default?: string;
  readonly required?: boolean;
}

interface SubAction {
  readonly title: string;
  readonly description: string;
  /** Sections of action.yml's inputs, by the comment above them. */
  readonly sections: readonly string[];
  /** Single inputs of other sections. */
  readonly also?: readonly string[];
  readonly without?: readonly string[];
  /** Inputs that action.yml has not, or says in wider words. */
  readonly own?: Readonly<Record<string, Declared>>;
  readonly outputs: readonly string[];
  readonly ownOutputs?: Readonly<Record<string, string>>;
  /** It leaves a folder or an entry to look after when the job ends. */
  readonly post: boolean;
}

const WHAT = 'What to build';
const CACHE = 'The wheel cache';
const CONTAINER = 'The container';
const SMOKE = 'The smoke test';
const REPORT = 'The report';

const CACHE_OUTPUTS = ['cache-hit', 'cache-tier', 'cache-key', 'miss-reason', 'invalidated'];
const WHEEL_OUTPUTS = ['wheel-path', 'wheel-sha256'];
const VERDICT_OUTPUTS = ['verdict', 'kv-backend', 'kv-wire', 'kv-gbps'];
const FILES = ['plan-file', 'report-json', 'report-html'];

const SAME_PLAN: Declared = {
  description:
    "[path] plan.json of an earlier job of this run. This job's own plan must be the same, or nothing is done. Empty: none.",
  default: '',
};

/** Every sub-action, by its folder in actions/. */
export const SUB_ACTIONS: Readonly<Record<string, SubAction>> = {
  restore: {
    title: 'trtllm-nixl-build: restore',
    description:
      'Look for the right TensorRT-LLM wheel in the cache, prove it and hand it out. Never builds.',
    sections: [WHAT, CACHE, REPORT],
    without: ['until'],
    own: { 'plan-file': SAME_PLAN },
    outputs: [...CACHE_OUTPUTS, ...WHEEL_OUTPUTS, ...FILES],
    post: true,
  },
  build: {
    title: 'trtllm-nixl-build: build',
    description: 'Restore or build the wheel, then build the container with it. Needs no GPU.',
    sections: [WHAT, CACHE, CONTAINER, REPORT],
    own: {
      until: {
        description: '[choice: wheel|image] Last phase to run.',
        default: 'image',
      },
      'plan-file': SAME_PLAN,
    },
    outputs: [...CACHE_OUTPUTS, ...WHEEL_OUTPUTS, 'image', 'image-digest', ...FILES],
    post: true,
  },
  'smoke-test': {
    title: 'trtllm-nixl-build: smoke test',
    description:
      'Run the service in an image that is there, and prove which KV-cache backend moved the bytes.',
    sections: [SMOKE, REPORT],
    also: ['checkout', 'nixl', 'arch', 'tensorrtllm-ref', 'tensorrtllm-git-url', 'keep-env'],
    own: {
      'plan-file': {
        description:
          '[path] plan.json of the job that built the image. With it no checkout is needed, and its image is the one that runs. Empty: the plan is made from `checkout`.',
        default: '',
      },
      image: {
        description:
          '[string] Image to run, best by digest. Empty: the one in `plan-file`. With `engine: host` none is needed.',
        default: '',
      },
    },
    outputs: ['cache-key', ...VERDICT_OUTPUTS, 'image-digest', ...FILES, 'evidence-bundle'],
    post: true,
  },
  save: {
    title: 'trtllm-nixl-build: save',
    description:
      'Publish a wheel to the cache that another step made for a plan, or the one of this host to the tiers that lack it.',
    sections: [CACHE, REPORT],
    without: ['fail-on-cache-miss', 'rebuild', 'lookup-only', 'require-attestation'],
    own: {
      'plan-file': {
        description: '[path] plan.json that the wheel was made for: that of `restore`, or of `build`.',
        required: true,
      },
      wheel: {
        description:
          "[path] The wheel file. It is opened, hashed and compared with the plan first. Empty: this host's entry of the plan's key.",
        default: '',
      },
    },
    outputs: ['cache-key', 'wheel-sha256'],
    ownOutputs: { published: 'Tiers that hold the wheel now, separated by commas.' },
    post: false,
  },
};

/** Inputs of action.yml by section, in order. @throws Error when a section that a sub-action names is not there. */
function sectionsOf(text: string): Map<string, Map<string, Declared>> {
  const inputs = parseDocument(text).get('inputs');
  if (!isMap(inputs)) throw new Error('action.yml has no inputs.');
  const sections = new Map<string, Map<string, Declared>>();
  let title = inputs.commentBefore?.trim() ?? '';
  for (const { key, value } of inputs.items) {
    if (!isScalar(key) || !isMap(value)) throw new Error('action.yml: an input that is no mapping.');
    title = key.commentBefore?.trim() ?? title;
    const section = sections.get(title) ?? new Map<string, Declared>();
    section.set(String(key.value), value.toJSON() as Declared);
    sections.set(title, section);
  }
  return sections;
}

/** Text of `actions/<name>/action.yml`, made from that of action.yml. */
export function renderSubAction(name: string, main: string): string {
  const sub = SUB_ACTIONS[name];
  if (sub === undefined) throw new Error(`There is no sub-action ${name}.`);
  const outputs = (parseDocument(main).toJSON() as { outputs: Record<string, { description: string }> })
    .outputs;
  const inputs = inputsOf(sub, sectionsOf(main));
  const text = stringify(
    {
      name: sub.title,
      description: sub.description,
      author: 'trtllm-nixl-build founders',
      branding: { icon: 'check-circle', color: 'green' },
      inputs: Object.fromEntries(inputs),
      outputs: Object.fromEntries([
        ...sub.outputs.map((output) => [output, known(outputs, output)] as const),
        ...Object.entries(sub.ownOutputs ?? {}).map(
          ([output, description]) => [output, { description }] as const,
        ),
      ]),
      runs: {
        using: 'node24',
        main: `../../dist/${name}.js`,
        ...(sub.post ? { post: '../../dist/post.js', 'post-if': 'always()' } : {}),
      },
    },
    { lineWidth: 0, singleQuote: true },
  );
  return `# Made from action.yml by scripts/generate-reference.ts (npm run docs). Do not edit.\n${text}`;
}

function inputsOf(sub: SubAction, sections: Map<string, Map<string, Declared>>): Map<string, Declared> {
  const all = new Map([...sections.values()].flatMap((section) => [...section]));
  const taken = new Map<string, Declared>();
  for (const name of sub.also ?? []) taken.set(name, known(Object.fromEntries(all), name));
  for (const title of sub.sections) {
    const section = sections.get(title);
    if (section === undefined) throw new Error(`action.yml has no section "${title}" of inputs.`);
    for (const [name, input] of section) taken.set(name, input);
  }
  for (const name of sub.without ?? []) taken.delete(name);
  for (const [name, input] of Object.entries(sub.own ?? {})) taken.set(name, input);
  return taken;
}

function known<T>(all: Readonly<Record<string, T>>, name: string): T {
  const found = all[name];
  if (found === undefined) throw new Error(`action.yml has no \`${name}\`, which a sub-action takes.`);
  return found;
}
