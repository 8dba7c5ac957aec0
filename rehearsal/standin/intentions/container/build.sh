#!/usr/bin/env bash
# Stand-in for Dynamo's container build, generation @GENERATION@. Own text; README.md says what it is and what it is not.
#
# Several things here look like mistakes and are kept on purpose, because the real script does the same.
set -e

here=$(dirname "$(readlink -f "$0")")
checkout=$(dirname "$here")
# shellcheck source=standin.conf
. "$here/standin.conf"

say() { echo "[stand-in] $*"; }
stop() { echo "[stand-in] $*" >&2; exit 1; }

# ---- What is built when nothing is said -----------------------------------------------------------------------------

TRTLLM_BASE_IMAGE=@BASE_IMAGE@
TRTLLM_BASE_IMAGE_TAG=@BASE_IMAGE_TAG@

DEFAULT_TENSORRTLLM_PIP_WHEEL_DIR="$SCRATCH_DIR/trtllm_wheel/"
# Trap: both are dead text; neither option exists any more.
DEFAULT_EXPERIMENTAL_TRTLLM_COMMIT="0123456789abcdef0123456789abcdef01234567"
TRTLLM_USE_NIXL_KVCACHE_EXPERIMENTAL="0"
TRTLLM_COMMIT=""
TRTLLM_GIT_URL=""
DEFAULT_TENSORRTLLM_INDEX_URL="the-stand-in-has-no-index"
DEFAULT_TENSORRTLLM_PIP_WHEEL="@PIP_WHEEL@"
TENSORRTLLM_PIP_WHEEL=""

NIXL_REF=0.3.1
NIXL_UCX_REF=v1.19.0
PLATFORM=linux/amd64
TAG=""
NO_CACHE=""
RUN_PREFIX=""
# Trap: TARGET, BUILD_ARGS, FRAMEWORK, BASE_IMAGE, CACHE_FROM, TENSORRTLLM_PIP_WHEEL_DIR, TENSORRTLLM_INDEX_URL, TRTLLM_INTENTION,
# commit_id and latest_tag start as the caller's environment has them.

# ---- Version ----------------------------------------------------------------------------------------------------------

commit_id=${commit_id:-$(git rev-parse --short HEAD)}
#>b1
current_tag=$(git describe --tags --exact-match 2>/dev/null | sed 's/^v//') || true
#<
#>b2
# Trap: at an exact tag this tries to run the tag as a command, and the version stays `.dev`.
current_tag=$($(git describe --tags --exact-match 2>/dev/null)) || true
#<
latest_tag=${latest_tag:-$(git tag -l 'v*' --sort=-version:refname | head -n 1 | sed 's/^v//')}
VERSION=v${current_tag:-${latest_tag:-0.0.1}.dev.$commit_id}

# ---- Options ------------------------------------------------------------------------------------------------------------

usage() {
  cat <<END
usage: container/build.sh (stand-in, generation @GENERATION@)
  --framework NAME                  trtllm is the one this stand-in can build
  --platform linux/ARCH             amd64 unless it contains linux/arm64
  --tensorrtllm-pip-wheel-dir DIR   install the wheel in it, or write the built one there
  --tensorrtllm-commit REF          needed by install and build
  --tensorrtllm-git-url URL         build from source
  --tensorrtllm-pip-wheel SPEC, --tensorrtllm-index-url URL
  --base-image IMAGE, --base-image-tag TAG, --target STAGE, --tag NAME, --build-arg K=V, --build-context NAME=PATH
  --cache-from SPEC, --cache-to SPEC, --no-cache, --dry-run, --no-tag-latest
END
}

value_needed() { [ -n "$2" ] || stop "ERROR: $1 requires an argument."; }

# Trap: an empty argument ends the loop, and every option after it is dropped without a word.
while [ -n "$1" ]; do
  case $1 in
    -h | --help) usage; exit 0 ;;
    --framework) value_needed "$1" "$2"; FRAMEWORK=$2; shift ;;
    --platform) value_needed "$1" "$2"; PLATFORM=$2; shift ;;
    #>b2
    --nixl-ref) value_needed "$1" "$2"; NIXL_REF=$2; shift ;;
    #<
    --tensorrtllm-pip-wheel-dir) value_needed "$1" "$2"; TENSORRTLLM_PIP_WHEEL_DIR=$2; shift ;;
    --tensorrtllm-commit) value_needed "$1" "$2"; TRTLLM_COMMIT=$2; shift ;;
    --tensorrtllm-git-url) value_needed "$1" "$2"; TRTLLM_GIT_URL=$2; shift ;;
    --tensorrtllm-pip-wheel) value_needed "$1" "$2"; TENSORRTLLM_PIP_WHEEL=$2; shift ;;
    --tensorrtllm-index-url) value_needed "$1" "$2"; TENSORRTLLM_INDEX_URL=$2; shift ;;
    --base-image) value_needed "$1" "$2"; BASE_IMAGE=$2; shift ;;
    --base-image-tag) value_needed "$1" "$2"; BASE_IMAGE_TAG=$2; shift ;;
    --target) value_needed "$1" "$2"; TARGET=$2; shift ;;
    --tag) value_needed "$1" "$2"; TAG="--tag $2"; shift ;;
    --build-arg) value_needed "$1" "$2"; BUILD_ARGS+=" --build-arg $2"; shift ;;
    # Trap: the next three keep only the last one given.
    --build-context) value_needed "$1" "$2"; BUILD_CONTEXT_ARG="--build-context $2"; shift ;;
    --cache-from) value_needed "$1" "$2"; CACHE_FROM="--cache-from $2"; shift ;;
    --cache-to) value_needed "$1" "$2"; CACHE_TO="--cache-to $2"; shift ;;
    --no-cache) NO_CACHE="--no-cache" ;;
    --no-tag-latest) NO_TAG_LATEST=true ;;
    --dry-run) RUN_PREFIX=echo; DRY_RUN=true; say "dry run: docker commands are printed" ;;
    *) stop "ERROR: Unknown option: $1" ;;
  esac
  shift
done

FRAMEWORK=${FRAMEWORK:-VLLM}
FRAMEWORK=${FRAMEWORK^^}
[ "$FRAMEWORK" = TRTLLM ] || stop "ERROR: the stand-in has no Dockerfile for framework $FRAMEWORK"
BASE_IMAGE=${BASE_IMAGE:-$TRTLLM_BASE_IMAGE}
BASE_IMAGE_TAG=${BASE_IMAGE_TAG:-$TRTLLM_BASE_IMAGE_TAG}
suffix=${TARGET:+-$TARGET}
TAG=${TAG:---tag dynamo:$VERSION-trtllm$suffix}
#>b2
# Trap: a development image ends in the name of its target, whatever tag was asked for.
if [ "${TARGET:-dev}" = dev ]; then
  TAG=${TAG%-runtime}
  TAG=${TAG%-local-dev}
  TAG=${TAG%-dev}-dev
fi
#<
LATEST_TAG=""
if [ -z "$NO_TAG_LATEST" ]; then LATEST_TAG="--tag dynamo:latest-trtllm$suffix"; fi

ARCH=amd64
if [[ $PLATFORM == *linux/arm64* ]]; then
  ARCH=arm64
  BUILD_ARGS+=" --build-arg ARCH=arm64 --build-arg ARCH_ALT=aarch64"
fi
BUILD_ARGS+=" --build-arg DYNAMO_COMMIT_SHA=$(git rev-parse HEAD) --build-arg NIXL_REF=$NIXL_REF"
BUILD_ARGS+=" --build-arg BASE_IMAGE=$BASE_IMAGE --build-arg BASE_IMAGE_TAG=$BASE_IMAGE_TAG"
# Trap: secrets of the environment end in the image's history.
for secret in GITHUB_TOKEN GITLAB_TOKEN HF_TOKEN; do
  if [ -n "${!secret}" ]; then BUILD_ARGS+=" --build-arg $secret=${!secret}"; fi
done

# ---- The wheel --------------------------------------------------------------------------------------------------------

# Trap: only counts; the marker is written by builds and read by nobody.
check_wheel_file() {
  local count
  count=$(find "$1" -name '*.whl' 2>/dev/null | wc -l)
  if [ "$count" -eq 0 ]; then
    say "WARN: No .whl files found in '$1'"
    return 1
  fi
  if [ "$count" -gt 1 ]; then say "Warning: Multiple wheel files found in '$1'. Will use first one found."; fi
  say "Found $count wheel in $1"
}

determine_user_intention_trtllm() {
  local intentions=()
  if [ -n "$TRTLLM_GIT_URL" ]; then
    intentions+=(build)
  elif [ -n "$TENSORRTLLM_PIP_WHEEL_DIR" ]; then
    intentions+=(install)
  fi
  if [ -n "$TENSORRTLLM_PIP_WHEEL" ]; then intentions+=(download); fi
  # Trap: an index alone is no intention; a commit alone downloads, and mislabels what it gets.
  if [ ${#intentions[@]} -eq 0 ] && [ -z "$TENSORRTLLM_INDEX_URL" ]; then intentions+=(download); fi
  if [ ${#intentions[@]} -ne 1 ]; then
    stop "[ERROR] Could not figure out the trtllm installation intent from the current flags."
  fi
  TRTLLM_INTENTION=${intentions[0]}
}

determine_user_intention_trtllm
say "intention: $TRTLLM_INTENTION"
case $TRTLLM_INTENTION in
  download)
    TENSORRTLLM_PIP_WHEEL=${TENSORRTLLM_PIP_WHEEL:-$DEFAULT_TENSORRTLLM_PIP_WHEEL}
    BUILD_ARGS+=" --build-arg HAS_TRTLLM_CONTEXT=0 --build-arg TENSORRTLLM_PIP_WHEEL=$TENSORRTLLM_PIP_WHEEL"
    mkdir -p "$SCRATCH_DIR/dummy_dir"
    BUILD_CONTEXT_ARG+=" --build-context trtllm_wheel=$SCRATCH_DIR/dummy_dir"
    ;;
  install)
    check_wheel_file "$TENSORRTLLM_PIP_WHEEL_DIR" || stop "ERROR: Valid trtllm wheel file not found in $TENSORRTLLM_PIP_WHEEL_DIR"
    BUILD_ARGS+=" --build-arg HAS_TRTLLM_CONTEXT=1"
    BUILD_CONTEXT_ARG+=" --build-context trtllm_wheel=$TENSORRTLLM_PIP_WHEEL_DIR"
    ;;
  build)
    TENSORRTLLM_PIP_WHEEL_DIR=${TENSORRTLLM_PIP_WHEEL_DIR:-$DEFAULT_TENSORRTLLM_PIP_WHEEL_DIR}
    if [ "$DRY_RUN" != true ]; then
      # Trap: unquoted, so without a commit the script gets `-a` for one; and it always builds, whatever lies in the folder.
      env -i "$here/build_trtllm_wheel.sh" -o $TENSORRTLLM_PIP_WHEEL_DIR -c $TRTLLM_COMMIT -a $ARCH -n $NIXL_REF -u $TRTLLM_GIT_URL ||
        stop "ERROR: Failed to build TensorRT-LLM wheel"
      BUILD_ARGS+=" --build-arg HAS_TRTLLM_CONTEXT=1"
      BUILD_CONTEXT_ARG+=" --build-context trtllm_wheel=$TENSORRTLLM_PIP_WHEEL_DIR"
      # Trap: whichever find lists first.
      say "installing $(basename "$(find $TENSORRTLLM_PIP_WHEEL_DIR -name '*.whl' | head -n 1)")"
    fi
    ;;
esac
if [ -z "$TRTLLM_COMMIT" ]; then
  TRTLLM_COMMIT=$(echo "$TENSORRTLLM_PIP_WHEEL" | sed -n 's/.*==\([0-9a-zA-Z.-]*\).*/\1/p')
  [ -n "$TRTLLM_COMMIT" ] || stop "[ERROR] TRTLLM framework was set as a target but the TRTLLM_COMMIT variable was not set."
fi
BUILD_ARGS+=" --build-arg GITHUB_TRTLLM_COMMIT=$TRTLLM_COMMIT --build-arg NIXL_UCX_REF=$NIXL_UCX_REF"

# ---- The image ----------------------------------------------------------------------------------------------------------

# Trap: written into the checkout, in a dry run as well.
mkdir -p "$checkout/build-logs"
log="$checkout/build-logs/single-stage-build.log"
say "image ${TAG#--tag } on $BASE_IMAGE:$BASE_IMAGE_TAG for $PLATFORM"
if [ -n "$RUN_PREFIX" ]; then
  $RUN_PREFIX docker build -f "$here/Dockerfile.trtllm" --target ${TARGET:-dev} --platform $PLATFORM $BUILD_ARGS \
    $CACHE_FROM $CACHE_TO $TAG $LATEST_TAG $BUILD_CONTEXT_ARG "$checkout" $NO_CACHE
  exit 0
fi
# Trap: where there is no buildx, the words before `docker` are run as a command: exit 127.
build="docker buildx build --progress=plain --load"
docker buildx version >/dev/null 2>&1 || build="DOCKER_BUILDKIT=1 docker build --progress=plain"
set -x
set +e
$build -f "$here/Dockerfile.trtllm" --target ${TARGET:-dev} --platform $PLATFORM $BUILD_ARGS \
  $CACHE_FROM $CACHE_TO $TAG $LATEST_TAG $BUILD_CONTEXT_ARG "$checkout" $NO_CACHE 2>&1 | tee "$log"
exit "${PIPESTATUS[0]}"
