import type { Trap } from './generation.ts';

/** Traps of Dynamo's container builds, each with what we do about it. A test of test/standin or test/real has the same name. */

const trap = (name: string, what: string): Trap => ({ name, what });

export const EMPTY_ARGUMENT = trap(
  'an empty argument ends option parsing',
  'Every later option is dropped, with exit code 0 and a public wheel in the image. No argument is ever empty.',
);
export const INHERITED = trap(
  'inherited variables change the build',
  'TARGET, BUILD_ARGS, FRAMEWORK, BASE_IMAGE, CACHE_FROM and others are taken from the environment. Scripts get a scrubbed one.',
);
export const TOKENS = trap(
  'tokens become build arguments',
  'GITHUB_TOKEN, GITLAB_TOKEN and HF_TOKEN of the environment end in the image history and in the log. They are not in the scrubbed one.',
);
export const FULL_PATH = trap(
  'the wheel folder must be absolute',
  'A relative one is split: wheels in one place, marker in another. The folder is always a full path.',
);
export const PLAIN_PATH = trap(
  'the wheel folder must not hold a space',
  'The scripts do not quote: they would build another commit without NIXL, exit code 0. The folder gets a plain name, by a link if need be.',
);
export const TWO_WHEELS = trap(
  'more than one wheel is reused unchecked',
  'A fresh build leaves two. The folder handed over holds exactly one, and a marker, and is looked at before the build.',
);
export const MARKER_MISMATCH = trap(
  'a marker that differs deletes the wheel before the rebuild',
  'The script works on a folder of the job, never on the store, and is stopped when it begins to build.',
);
export const DRY_RUN = trap('--dry-run still clones and builds', 'It is never used as a plan.');
export const RUNTIME_TARGET = trap(
  '--target runtime ignores a local wheel',
  'Before #3009 it installs an unpinned public one. Such a target is refused.',
);
export const FIXED_NAMES = trap(
  'fixed names collide between jobs',
  'trtllm_wheel_container, /tmp/TensorRT-LLM and /tmp/nixl/nixl_src exist once per host. One build at a time, by a lock of the kernel.',
);
export const STALE_NIXL = trap(
  'the kept NIXL clone is never fetched',
  'A clone that lacks the commit fails the build. What lacks is fetched into it before.',
);
export const BARE_ENVIRONMENT = trap(
  'the wheel script runs under env -i when build.sh calls it',
  'Docker then sees no HOME, PATH or DOCKER_HOST. We call the script ourselves, with them.',
);
export const ONE_CACHE = trap(
  '--cache-from and --cache-to keep the last value only',
  'Ours are added to the docker command itself, behind the script, so that several count.',
);
export const HISTORY = trap(
  'version from git history and a ref main',
  'A shallow checkout versions the image v0.0.1.dev. The copy keeps the whole history; only our own tag is used.',
);
export const TWO_STEPS = trap(
  'the second build starts from an image of the first',
  'A builder that does not see the images of the engine looks for dynamo-base in a registry. Said before anything is built.',
);
export const NOT_TRTLLM_FOLDER = trap(
  'a fork that is not named TensorRT-LLM fails at cd',
  'The clone is made in the folder the script looks in.',
);
export const COMMIT_NEEDED = trap(
  'install mode needs the commit as well',
  'A wheel folder alone ends in an error. The commit is always passed.',
);
export const STALE_WHEEL = trap(
  'build mode picks the first wheel that find lists',
  'An old one in the folder wins as often as not. The folder handed over holds one.',
);
export const EXACT_TAG = trap(
  'a checkout at an exact tag is versioned .dev',
  'The script tries to run the tag as a command. Its version tag is not used.',
);
export const DEV_TAG = trap(
  'a tag of a development target gets another ending',
  'The last scripts of B2 cut endings off and add `-dev`; an image is then under another name than was asked. Ours ends so already.',
);
export const NO_BUILDX = trap(
  'without buildx the build ends in exit 127',
  'Looked for before the script starts.',
);
export const BUILD_LOGS = trap(
  'build-logs/ is written into the checkout',
  'The script runs in a copy; the checkout stays as it was.',
);
export const INDEX_ALONE = trap(
  'an index URL alone is an error, a commit alone mislabels a public wheel',
  'Neither is ever passed alone.',
);
export const TWO_GATES = trap(
  'two gates must agree on a local wheel',
  'context.yaml decides at rendering, HAS_TRTLLM_CONTEXT at building. Both are set, or neither.',
);
export const UNQUOTED_ONE = trap(
  'an unquoted 1 renders an image without the wheel',
  'The value is written as the text "1", in a copy of the checkout.',
);
export const CUDA_VERSION = trap(
  'render.py defaults to a CUDA version that trtllm refuses',
  'The version that context.yaml has for trtllm is always passed.',
);
export const RELEASE_IMAGE = trap(
  'the release image is pulled although a local wheel is handed over',
  'Early templates start from it all the same. Said in the plan, because it is tens of gigabytes.',
);
export const TEXT_FILE_NEEDED = trap(
  'a wheel folder without a text file fails at COPY',
  'Some templates copy *.txt beside *.whl. The marker is always there.',
);
export const STALE_RENDERED = trap(
  'a rendered.Dockerfile of an earlier run is built',
  'Rendering happens in a fresh copy, right before the build.',
);

/** Every generation whose build.sh parses options in a loop. */
export const OF_BUILD_SH: readonly Trap[] = [
  EMPTY_ARGUMENT,
  INHERITED,
  TOKENS,
  FULL_PATH,
  PLAIN_PATH,
  TWO_WHEELS,
  HISTORY,
  BARE_ENVIRONMENT,
];
/** Generations that compare a marker (0 to A3). */
export const OF_MARKERS: readonly Trap[] = [...OF_BUILD_SH, MARKER_MISMATCH, DRY_RUN, FIXED_NAMES, ONE_CACHE];
