// biome-ignore-all lint/suspicious/noTemplateCurlyInString: shell and Dockerfile text
import type { GenerationName } from '../../src/plan/types.ts';
import { graphFiles } from './serve-graph-files.ts';

/**
 * One checkout per generation as fixed text, written by us around the lines that the real files have in these places (names of variables
 * and options, their values in one real copy each, the way they are laid out). Fixed, so that keys made from them are.
 */

const option = (name: string, variable: string): string =>
  `        ${name})\n            if [ "$2" ]; then\n                ${variable}=$2\n                shift\n            else\n                missing_requirement "$1"\n            fi\n            ;;\n`;
const flag = (name: string, effect: string): string =>
  `        ${name})\n            if [ -n "$2" ] && [[ "$2" != --* ]]; then\n                echo "ERROR: ${name} does not take any argument"\n                exit 1\n            fi\n            ${effect}\n            ;;\n`;
const options = (...branches: string[]): string =>
  `get_options() {\n    while :; do\n        case $1 in\n        -h | -\\? | --help)\n            show_help\n            exit\n            ;;\n${branches.join('')}         -?*)\n            error 'ERROR: Unknown option: ' "$1"\n            ;;\n        *)\n            break\n            ;;\n        esac\n        shift\n    done\n}\n`;

const COMMON = [
  option('--platform', 'PLATFORM'),
  option('--framework', 'FRAMEWORK'),
  option('--tensorrtllm-pip-wheel-dir', 'TENSORRTLLM_PIP_WHEEL_DIR'),
  option('--tensorrtllm-commit', 'TRTLLM_COMMIT'),
  option('--target', 'TARGET'),
];
const EXPERIMENTAL = [
  flag('--use-default-experimental-tensorrtllm-commit', 'USE_DEFAULT_EXPERIMENTAL_TRTLLM_COMMIT=true'),
  flag('--trtllm-use-nixl-kvcache-experimental', 'TRTLLM_USE_NIXL_KVCACHE_EXPERIMENTAL="1"'),
];
const GIT_URL = option('--tensorrtllm-git-url', 'TRTLLM_GIT_URL');
const CHECK =
  'if ! check_wheel_file "${TENSORRTLLM_PIP_WHEEL_DIR}" "${ARCH}_${TRTLLM_COMMIT}"; then\n    :\nfi\n';
const NIXL_CLONE = 'NIXL_DIR="/tmp/nixl/nixl_src"\n';

const wheelScript = (letters: string, clone: string, body: string): string =>
  `#!/bin/bash -e\nwhile getopts "${letters}" opt; do\n  case \${opt} in\n    c) TRTLLM_COMMIT=$OPTARG ;;\n    o) OUTPUT_DIR=$OPTARG ;;\n    *) exit 1 ;;\n  esac\ndone\n${clone}\n(cd /tmp && \\\nif [ ! -d "TensorRT-LLM" ]; then\n  git clone ${clone === '' ? 'https://github.com/NVIDIA/TensorRT-LLM.git' : '"${TRTLLM_GIT_URL}"'}\nfi\n\ncd TensorRT-LLM\n${body})\n`;
const URL_DEFAULT =
  'if [ -z "$TRTLLM_GIT_URL" ]; then\n    TRTLLM_GIT_URL="https://github.com/NVIDIA/TensorRT-LLM.git"\nfi\n';
const DYNAMO_NIXL =
  'cp $MAIN_DIR/deps/tensorrt_llm/install_nixl.sh docker/common/install_nixl.sh\nsed -i "s/NIXL_COMMIT=.*/NIXL_COMMIT=\\"${NIXL_COMMIT}\\"/" docker/common/install_nixl.sh\nif [ "$ARCH" = "amd64" ]; then\n    make -C docker wheel_build BUILD_WHEEL_OPTS=\'--extra-cmake-vars NIXL_ROOT=/opt/nvidia/nvda_nixl\'\nelse\n    make -C docker wheel_build\nfi\n';
const OWN_NIXL = DYNAMO_NIXL.slice(DYNAMO_NIXL.indexOf('if ['));
const INSTALL_NIXL = 'UCX_VERSION="v1.18.1"\nNIXL_COMMIT="16348080f5bdeb9fe6058a23be140cec020ef3f3"\n';
const KV_SCRIPT = 'RUN echo "export …" >> /usr/local/bin/set_trtllm_env.sh\n';
const RUNTIME =
  'ARG RUNTIME_IMAGE="nvcr.io/nvidia/cuda"\nARG RUNTIME_IMAGE_TAG="12.9.0-runtime-ubuntu24.04"\n';

const A_BUILD = [
  'TENSORRTLLM_BASE_IMAGE=nvcr.io/nvidia/pytorch',
  'TENSORRTLLM_BASE_IMAGE_TAG=25.05-py3',
  'DEFAULT_EXPERIMENTAL_TRTLLM_COMMIT="137fe35539ea182f1495f5021bfda97c729e50c3"',
  'TRTLLM_COMMIT=""',
  'TENSORRTLLM_INDEX_URL="https://pypi.example/simple"',
  'DEFAULT_TENSORRTLLM_PIP_WHEEL="tensorrt-llm==1.0.0rc0"',
  'NIXL_COMMIT=18477b5f79400b8da5728af1e339d930c5bd6469',
  'NIXL_REPO=ai-dynamo/nixl.git',
  '',
].join('\n');
const LATE_BUILD = (pip: string, nixl: string, tag: string): string =>
  [
    'TRTLLM_BASE_IMAGE=nvcr.io/nvidia/pytorch',
    `TRTLLM_BASE_IMAGE_TAG=${tag}`,
    'DEFAULT_EXPERIMENTAL_TRTLLM_COMMIT="0c9430e5a530ba958fc9dca561a3ad865ad9f492"',
    'TRTLLM_COMMIT=""',
    'TRTLLM_USE_NIXL_KVCACHE_EXPERIMENTAL="0"',
    'TRTLLM_GIT_URL=""',
    `DEFAULT_TENSORRTLLM_PIP_WHEEL="tensorrt-llm==${pip}"`,
    `NIXL_REF=${nixl}`,
    'NIXL_UCX_REF=v1.19.0',
    '',
  ].join('\n');
const INTENTION =
  'function determine_user_intention_trtllm() {\n    TRTLLM_INTENTION=${TRTLLM_INTENTION}\n}\n';
const NO_TAG = '        --no-tag-latest)\n            NO_TAG_LATEST=true\n            ;;\n';
const CHECK_B = 'if ! check_wheel_file "${TENSORRTLLM_PIP_WHEEL_DIR}"; then\n    exit 1\nfi\n';

const CONTEXT_D = [
  'dynamo:',
  '  nixl_ref: 0.10.1',
  '  nixl_ucx_ref: v1.20.x',
  'trtllm:',
  '  cuda13.1:',
  '    base_image: nvcr.io/nvidia/cuda-dl-base',
  '    runtime_image: nvcr.io/nvidia/tensorrt-llm/release',
  '    base_image_tag: 26.02-cuda13.1-devel-ubuntu24.04',
  '    runtime_image_tag: 1.3.0rc16',
  '  nixl_ref: 0.10.1',
  '',
].join('\n');
const CONTEXT_C = [
  'dynamo:',
  '  nixl_ref: 0.9.0',
  '  nixl_ucx_ref: v1.20.x',
  'trtllm:',
  '  cuda13.1:',
  '    base_image: nvcr.io/nvidia/pytorch',
  '    base_image_tag: 25.12-py3',
  '    runtime_image: nvcr.io/nvidia/cuda-dl-base',
  '    runtime_image_tag: 25.12-cuda13.1-runtime-ubuntu24.04',
  '  has_trtllm_context: "0"',
  '  pip_wheel: tensorrt-llm==1.3.0rc3',
  '  index_url: https://pypi.example/',
  '  trtllm_wheel_image: nvcr.io/nvidia/tensorrt-llm/release:${TENSORRTLLM_PIP_WHEEL#*==}',
  '  github_trtllm_commit: v1.3.0rc3',
  '',
].join('\n');

export const GENERATION_FILES: Readonly<Record<GenerationName, Readonly<Record<string, string>>>> = {
  '0': {
    ...graphFiles(),
    'container/build.sh': `${A_BUILD.replace(/^DEFAULT_EXP.*\n/m, '').replace('TRTLLM_COMMIT=""', 'TRTLLM_COMMIT=290649b6aaed5f233b0a0adf50edc1347f8d2b14')}${options(...COMMON)}${NIXL_CLONE}${CHECK}`,
    'container/build_trtllm_wheel.sh': wheelScript('c:o:a:', '', 'make -C docker wheel_build\n'),
    'container/Dockerfile.tensorrt_llm': `${RUNTIME}ENV TRTLLM_USE_UCX_KVCACHE=1\n`,
  },
  A1: {
    ...graphFiles(),
    'container/build.sh': `${A_BUILD}${options(...COMMON, ...EXPERIMENTAL)}${NIXL_CLONE}${CHECK}`,
    'container/build_trtllm_wheel.sh': wheelScript('c:o:a:n:', '', DYNAMO_NIXL),
    'container/deps/tensorrt_llm/install_nixl.sh': INSTALL_NIXL,
    'container/Dockerfile.tensorrt_llm': `${RUNTIME}${KV_SCRIPT}`,
  },
  A2: {
    ...graphFiles('TensorRTLLMNextWorker'),
    'container/build.sh': `${A_BUILD}${options(...COMMON, ...EXPERIMENTAL)}${NIXL_CLONE}${CHECK}`,
    'container/build_trtllm_wheel.sh': wheelScript('c:o:a:n:', '', DYNAMO_NIXL),
    'container/deps/tensorrt_llm/install_nixl.sh': INSTALL_NIXL,
    'container/Dockerfile.tensorrt_llm': `${RUNTIME}# Use UCX by default\nENV TRTLLM_USE_UCX_KVCACHE=1\n${KV_SCRIPT}`,
  },
  A3: {
    'container/build.sh': `${LATE_BUILD('1.1.0rc5', '0.5.1', '25.06-py3')}${options(...COMMON, ...EXPERIMENTAL, GIT_URL)}${CHECK}DYNAMO_BASE_IMAGE="dynamo-base:\${VERSION}"\n`,
    'container/build_trtllm_wheel.sh': wheelScript('c:o:a:n:u:', URL_DEFAULT, DYNAMO_NIXL),
    'container/deps/tensorrt_llm/install_nixl.sh': INSTALL_NIXL,
    'container/Dockerfile.trtllm': `${RUNTIME}FROM \${RUNTIME_IMAGE} AS runtime\nFROM runtime AS dev\n`,
  },
  B1: {
    'container/build.sh': `${LATE_BUILD('1.2.0rc2', '0.7.1', '25.10-py3')}${options(...COMMON, GIT_URL, NO_TAG)}${INTENTION}${CHECK_B}        DYNAMO_BASE_IMAGE="dynamo-base:\${VERSION}-\${FRAMEWORK,,}"\n`,
    'container/build_trtllm_wheel.sh': wheelScript('c:o:a:n:u:', URL_DEFAULT, OWN_NIXL),
    'container/Dockerfile.trtllm': `${RUNTIME}# Use UCX KVCACHE by default\nENV TRTLLM_USE_UCX_KVCACHE=1\n`,
  },
  B2: {
    'container/build.sh': `${LATE_BUILD('1.3.0rc1', '0.9.0', '25.12-py3')}${options(...COMMON, option('--nixl-ref', 'NIXL_REF'), GIT_URL, NO_TAG)}${INTENTION}${CHECK_B}`,
    'container/build_trtllm_wheel.sh': wheelScript('c:o:a:n:u:', URL_DEFAULT, OWN_NIXL),
    'container/Dockerfile.trtllm':
      'ARG RUNTIME_IMAGE="nvcr.io/nvidia/cuda-dl-base"\nARG RUNTIME_IMAGE_TAG="25.10-cuda13.0-runtime-ubuntu24.04"\n',
  },
  C: {
    'container/render.py': '# renders\n',
    'container/context.yaml': CONTEXT_C,
    'container/templates/trtllm_framework.Dockerfile':
      '{% if context.trtllm.has_trtllm_context != "1" %}\nFROM ${TRTLLM_WHEEL_IMAGE} AS trtllm_wheel_image\n{%- endif %}\n',
    // Left over in real trees of this generation.
    'container/build_trtllm_wheel.sh': wheelScript('c:o:a:n:u:', URL_DEFAULT, OWN_NIXL),
  },
  D: { 'container/render.py': '# renders\n', 'container/context.yaml': CONTEXT_D },
};
