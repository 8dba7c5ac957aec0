#!/usr/bin/env bash
# Stand-in for Dynamo's container build, generation @GENERATION@. Own text; README.md says what it is and what it is not.
#
# Several things here look like mistakes and are kept on purpose, because the real script does the same: unquoted
# expansions, variables taken from the environment, a reuse rule that trusts two wheels more than one.
set -e

here=$(dirname "$(readlink -f "$0")")
checkout=$(dirname "$here")
# shellcheck source=standin.conf
. "$here/standin.conf"

say() { echo "[stand-in] $*"; }
stop() { echo "[stand-in] $*" >&2; exit 1; }

# ---- What is built when nothing is said -----------------------------------------------------------------------------

@BASE_VARIABLE@=@BASE_IMAGE@
@BASE_VARIABLE@_TAG=@BASE_IMAGE_TAG@

TENSORRTLLM_PIP_WHEEL_DIR="$SCRATCH_DIR/trtllm_wheel/"
#>0
TRTLLM_COMMIT=@TENSORRTLLM_COMMIT@
#<
#>a1 a2 a3
DEFAULT_EXPERIMENTAL_TRTLLM_COMMIT="@TENSORRTLLM_COMMIT@"
TRTLLM_COMMIT=""
TRTLLM_USE_NIXL_KVCACHE_EXPERIMENTAL="0"
DEFAULT_TENSORRTLLM_PIP_WHEEL="@PIP_WHEEL@"
#<
TENSORRTLLM_PIP_WHEEL=""
TENSORRTLLM_INDEX_URL="the-stand-in-has-no-index"

#>0 a1 a2
NIXL_COMMIT=@NIXL_COMMIT@ # what the image and the wheel are given
NIXL_REPO=@NIXL_GIT_URL@
#<
#>a3
NIXL_REF=0.3.1 # a tag of NIXL's, for image and wheel
NIXL_REPO=@NIXL_GIT_URL@
TRTLLM_GIT_URL=""
#<
NIXL_UCX_EFA_REF=7ec95b95e524a87e81cac92f5ca8523e3966b16b

PLATFORM=linux/amd64
TAG=""
NO_CACHE=""
RUN_PREFIX=""
# Trap: FRAMEWORK, TARGET, BASE_IMAGE, BASE_IMAGE_TAG, BUILD_ARGS, CACHE_FROM, CACHE_TO, BUILD_CONTEXT_ARG,
# NIXL_UCX_REF, RELEASE_BUILD and USE_DEFAULT_EXPERIMENTAL_TRTLLM_COMMIT start as the caller's environment has them.

# ---- Version: from the repository the caller stands in; anywhere else git's exit 128 ends the script ------------------

commit=$(git rev-parse --short HEAD)
exact=$(git describe --tags --exact-match 2>/dev/null) || true
latest=$(git describe --tags --abbrev=0 "$(git rev-list --tags --max-count=1 main)" 2>/dev/null) || true
if [ -z "$latest" ]; then
  latest=v0.0.1
  say "no tag or no branch main: versions start at $latest"
fi
VERSION=${exact:-$latest.dev.$commit}

# ---- Options --------------------------------------------------------------------------------------------------------

usage() {
  cat <<END
usage: container/build.sh (stand-in, generation @GENERATION@)
  --framework NAME                                 @FRAMEWORK@ is the one this stand-in can build
  --platform linux/ARCH                            amd64 unless it contains linux/arm64
  --tensorrtllm-pip-wheel-dir DIR                  where a local wheel is looked for and written
  --tensorrtllm-commit REF                         build the wheel from source at REF
END
#>a1 a2 a3
  cat <<END
  --use-default-experimental-tensorrtllm-commit    build it at $DEFAULT_EXPERIMENTAL_TRTLLM_COMMIT
  --trtllm-use-nixl-kvcache-experimental           the image's KV variables name NIXL
END
#<
#>a3
  cat <<END
  --tensorrtllm-git-url URL                        clone it from there
END
#<
  cat <<END
  --tensorrtllm-pip-wheel SPEC                     take a public wheel; wins over a commit
  --tensorrtllm-index-url URL                      where that comes from
  --base BASE_IMAGE, --base-image-tag TAG
  --tag NAME, --build-arg K=V, --build-context NAME=PATH, --cache-from SPEC, --cache-to SPEC
  --no-cache, --dry-run, --release-build, --make-efa
END
}
# Trap: the help says --base where the option is --base-image, and leaves --target out.

value_needed() { [ -n "$2" ] || stop "ERROR: $1 requires an argument."; }
value_refused() { [[ -z $2 || $2 == --* ]] || stop "ERROR: $1 does not take any argument"; }

# Trap: an empty argument ends the loop, and every option after it is dropped without a word.
while [ -n "$1" ]; do
  case $1 in
    -h | --help) usage; exit 0 ;;
    --framework) value_needed "$1" "$2"; FRAMEWORK=$2; shift ;;
    --platform) value_needed "$1" "$2"; PLATFORM=$2; shift ;;
    --tensorrtllm-pip-wheel-dir) value_needed "$1" "$2"; TENSORRTLLM_PIP_WHEEL_DIR=$2; shift ;;
    --tensorrtllm-commit) value_needed "$1" "$2"; TRTLLM_COMMIT=$2; shift ;;
    #>a1 a2 a3
    --use-default-experimental-tensorrtllm-commit)
      value_refused "$1" "$2"
      USE_DEFAULT_EXPERIMENTAL_TRTLLM_COMMIT=true
      ;;
    --trtllm-use-nixl-kvcache-experimental)
      value_refused "$1" "$2"
      TRTLLM_USE_NIXL_KVCACHE_EXPERIMENTAL="1"
      ;;
    #<
    #>a3
    --tensorrtllm-git-url) value_needed "$1" "$2"; TRTLLM_GIT_URL=$2; shift ;;
    #<
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
    --dry-run) RUN_PREFIX=echo; say "dry run: docker commands are printed, everything else is done" ;;
    --release-build) RELEASE_BUILD=true ;;
    --make-efa) NIXL_UCX_REF=$NIXL_UCX_EFA_REF ;;
    --) break ;;
    *) stop "ERROR: Unknown option: $1" ;;
  esac
  shift
done

FRAMEWORK=${FRAMEWORK:-VLLM}
FRAMEWORK=${FRAMEWORK^^}
case $FRAMEWORK in
  #>0 a1 a2
  TENSORRTLLM) ;;
  #<
  #>a3
  TRTLLM) ;;
  #<
  VLLM | NONE | SGLANG | VLLM_V1) stop "ERROR: the stand-in has no Dockerfile for framework $FRAMEWORK" ;;
  *) stop "ERROR: Unknown framework: $FRAMEWORK" ;;
esac
BASE_IMAGE=${BASE_IMAGE:-$@BASE_VARIABLE@}
BASE_IMAGE_TAG=${BASE_IMAGE_TAG:-$@BASE_VARIABLE@_TAG}
suffix=${TARGET:+-$TARGET}
TAG=${TAG:---tag dynamo:$VERSION-@FRAMEWORK@$suffix}
LATEST_TAG="--tag dynamo:latest-@FRAMEWORK@$suffix"

# Trap: a bare `arm64` is not noticed and builds for amd64.
ARCH=amd64
if [[ $PLATFORM == *linux/arm64* ]]; then
  ARCH=arm64
  BUILD_ARGS+=" --build-arg ARCH=arm64 --build-arg ARCH_ALT=aarch64"
fi

#>0 a1 a2
# ---- NIXL source: a named build context of the image ------------------------------------------------------------------

NIXL_DIR=@NIXL_DIR@
mkdir -p "$SCRATCH_DIR"
# The lock is the stand-in's own: two real builds would collide here.
exec 8>"$SCRATCH_DIR/nixl.lock"
flock 8
if [ -d "$NIXL_DIR" ]; then
  say "Warning: $NIXL_DIR already exists, skipping clone"
else
  git clone --quiet "$NIXL_REPO" "$NIXL_DIR"
fi
cd "$NIXL_DIR"
# Trap: nothing is fetched, so an old clone may lack the commit. From here on relative paths start in this folder.
git checkout --quiet "$NIXL_COMMIT" || stop "ERROR: Failed to checkout NIXL commit $NIXL_COMMIT in $NIXL_DIR"
exec 8>&-

BUILD_ARGS+=" --build-arg NIXL_COMMIT=$NIXL_COMMIT"
nixl_context=(--build-context "nixl=$NIXL_DIR")
#<
#>a3
BUILD_ARGS+=" --build-arg NIXL_REF=$NIXL_REF"
nixl_context=()
# Trap: taken before the default commit is put in, so empty with the experimental flag.
BUILD_ARGS+=" --build-arg GITHUB_TRTLLM_COMMIT=$TRTLLM_COMMIT"
#<
BUILD_ARGS+=" --build-arg BASE_IMAGE=$BASE_IMAGE --build-arg BASE_IMAGE_TAG=$BASE_IMAGE_TAG"
BUILD_ARGS+=" --build-arg FRAMEWORK=$FRAMEWORK --build-arg VERSION=$VERSION"
# Trap: secrets of the environment end in the image's history and, through `set -x` below, in the log.
for secret in GITHUB_TOKEN GITLAB_TOKEN HF_TOKEN; do
  if [ -n "${!secret}" ]; then BUILD_ARGS+=" --build-arg $secret=${!secret}"; fi
done
if [ -n "$RELEASE_BUILD" ]; then BUILD_ARGS+=" --build-arg RELEASE_BUILD=$RELEASE_BUILD"; fi
if [ -n "$NIXL_UCX_REF" ]; then BUILD_ARGS+=" --build-arg NIXL_UCX_REF=$NIXL_UCX_REF"; fi

# ---- The wheel ----------------------------------------------------------------------------------------------------------

# Is the wheel in folder $1 good for marker $2? Only a single wheel is ever compared with the marker.
check_wheel_file() {
  if [ ! -d "$1" ]; then
    say "Error: Directory '$1' does not exist"
    return 1
  fi
  local count
  count=$(find "$1" -name '*.whl' | wc -l)
  if [ "$count" -eq 0 ]; then
    say "WARN: No .whl files found in '$1'"
    return 1
  fi
  if [ "$count" -gt 1 ]; then
    say "Warning: Multiple wheel files found in '$1'. Will use first one found."
    find "$1" -name '*.whl' | head -n 1
    return 0
  fi
  say "Found $count wheel files in '$1'"
  if [ ! -f "$1/commit.txt" ]; then
    say "Error: Commit file '$1/commit.txt' does not exist"
    return 1
  fi
  local marker
  marker=$(cat "$1/commit.txt")
  if [ "$marker" != "$2" ]; then
    say "Error: Commit ID mismatch. Expected '$2', got '$marker'"
    rm -rf $1/*.whl
    return 1
  fi
}

#>a1 a2 a3
if [ "$USE_DEFAULT_EXPERIMENTAL_TRTLLM_COMMIT" = true ]; then
  if [ -n "$TRTLLM_COMMIT$TENSORRTLLM_PIP_WHEEL" ]; then
    stop "ERROR: --use-default-experimental-trtllm-commit excludes --tensorrtllm-commit and --tensorrtllm-pip-wheel"
  fi
  TRTLLM_COMMIT=$DEFAULT_EXPERIMENTAL_TRTLLM_COMMIT
fi
# Trap: this is the only place the NIXL flag reaches.
BUILD_ARGS+=" --build-arg TRTLLM_USE_NIXL_KVCACHE_EXPERIMENTAL=$TRTLLM_USE_NIXL_KVCACHE_EXPERIMENTAL"
# Trap: a wheel folder without a commit is ignored.
if [ -z "$TENSORRTLLM_PIP_WHEEL$TRTLLM_COMMIT" ]; then TENSORRTLLM_PIP_WHEEL=$DEFAULT_TENSORRTLLM_PIP_WHEEL; fi
#<

if [ -n "$TENSORRTLLM_PIP_WHEEL" ]; then
  BUILD_ARGS+=" --build-arg HAS_TRTLLM_CONTEXT=0 --build-arg TENSORRTLLM_PIP_WHEEL=$TENSORRTLLM_PIP_WHEEL"
  BUILD_ARGS+=" --build-arg TENSORRTLLM_INDEX_URL=$TENSORRTLLM_INDEX_URL"
  mkdir -p "$SCRATCH_DIR/dummy_dir"
  wheel_context=(--build-context "trtllm_wheel=$SCRATCH_DIR/dummy_dir")
else
  [ -d "$TENSORRTLLM_PIP_WHEEL_DIR" ] || mkdir -p $TENSORRTLLM_PIP_WHEEL_DIR
  BUILD_ARGS+=" --build-arg HAS_TRTLLM_CONTEXT=1"
  say "Checking for TensorRT-LLM wheel in $TENSORRTLLM_PIP_WHEEL_DIR"
  #>0
  # May 2025: the marker is the bare commit.
  if ! check_wheel_file "$TENSORRTLLM_PIP_WHEEL_DIR" "$TRTLLM_COMMIT"; then
  #<
  #>a1 a2 a3
  if ! check_wheel_file "$TENSORRTLLM_PIP_WHEEL_DIR" "${ARCH}_$TRTLLM_COMMIT"; then
  #<
    say "WARN: Valid trtllm wheel file not found in $TENSORRTLLM_PIP_WHEEL_DIR, attempting to build from source"
    # Trap: unquoted, so a folder with a space shifts every option after it.
    #>after-1591
    env -i "$here/build_trtllm_wheel.sh" -o $TENSORRTLLM_PIP_WHEEL_DIR -c $TRTLLM_COMMIT -a $ARCH -n $NIXL_COMMIT ||
    #<
    #>with-url
    url=${TRTLLM_GIT_URL:+-u $TRTLLM_GIT_URL}
    env -i "$here/build_trtllm_wheel.sh" -o $TENSORRTLLM_PIP_WHEEL_DIR -c $TRTLLM_COMMIT -a $ARCH -n $NIXL_REF $url ||
    #<
    #>oldest
    env -i "$here/build_trtllm_wheel.sh" -o $TENSORRTLLM_PIP_WHEEL_DIR -c $TRTLLM_COMMIT ||
    #<
    #>before-1591
    env -i "$here/build_trtllm_wheel.sh" -o $TENSORRTLLM_PIP_WHEEL_DIR -c $TRTLLM_COMMIT -a $ARCH ||
    #<
      stop "ERROR: Failed to build TensorRT-LLM wheel"
  fi
  say "Installing TensorRT-LLM from local wheel directory (the stand-in's own wheel)"
  wheel_context=(--build-context trtllm_wheel=$TENSORRTLLM_PIP_WHEEL_DIR)
fi

# ---- The image ----------------------------------------------------------------------------------------------------------

say "image ${TAG#--tag } on $BASE_IMAGE:$BASE_IMAGE_TAG for $PLATFORM"
if [ -z "$RUN_PREFIX" ]; then set -x; fi
$RUN_PREFIX docker build -f "$here/@DOCKERFILE@" --target ${TARGET:-dev} --platform $PLATFORM $BUILD_ARGS \
  $CACHE_FROM $CACHE_TO $TAG $LATEST_TAG $BUILD_CONTEXT_ARG "${nixl_context[@]}" "${wheel_context[@]}" \
  "$checkout" $NO_CACHE
