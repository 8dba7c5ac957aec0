#!/bin/bash -e
# Stand-in for the script with which Dynamo (generation @GENERATION@) builds a TensorRT-LLM wheel. Own text; README.md says more.
# Needs bash, git, flock and python3; no Docker.

usage() {
  #>after-1591
  echo "usage: $(basename "$0") [-c commit] [-o output_dir] [-a arch] [-n nixl_commit] (stand-in)"
  #<
  #>with-url
  echo "usage: $(basename "$0") [-c commit] [-o output_dir] [-a arch] [-n nixl_commit] [-u git_url] (stand-in)"
  #<
  #>before-1591
  echo "usage: $(basename "$0") [-c commit] [-o output_dir] [-a arch] (stand-in, without NIXL)"
  #<
  #>oldest
  echo "usage: $(basename "$0") [-c commit] [-o output_dir] (stand-in, without NIXL)"
  #<
  exit 1
}

#>after-1591
while getopts "c:o:a:n:" option; do
#<
#>with-url
while getopts "c:o:a:n:u:" option; do
#<
#>before-1591
while getopts "c:o:a:" option; do
#<
#>oldest
while getopts "c:o:" option; do
#<
  case $option in
    c) TRTLLM_COMMIT=$OPTARG ;;
    o) OUTPUT_DIR=$OPTARG ;;
    #>with-arch
    a) ARCH=$OPTARG ;;
    #<
    #>after-1591 with-url
    n) NIXL_COMMIT=$OPTARG ;;
    #<
    #>with-url
    u) TRTLLM_GIT_URL=$OPTARG ;;
    #<
    *) usage ;;
  esac
done

here=$(dirname "$(readlink -f "$0")")
# shellcheck source=standin.conf
. "$here/standin.conf"
OUTPUT_DIR=${OUTPUT_DIR:-$SCRATCH_DIR/trtllm_wheel}
#>with-url
if [ -z "$TRTLLM_GIT_URL" ]; then
  TRTLLM_GIT_URL="@TENSORRTLLM_GIT_URL@"
fi
#<

say() { echo "[stand-in] $*"; }

pretend_to_compile() {
  local step
  for ((step = 1; step <= BUILD_SECONDS; step++)); do
    say "compile step $step/$BUILD_SECONDS"
    sleep 1
  done
  if [ "$BUILD_FAILS" = yes ]; then
    say "the compilation fails, as standin.conf asks" >&2
    return 1
  fi
}

mkdir -p "$SCRATCH_DIR"
# Two real builds would collide in the kept clone; these wait for each other.
exec 9>"$SCRATCH_DIR/TensorRT-LLM-standin.lock"
flock 9

(
  # In full, as the real script names its fixed folder, so that a reader of the script finds the kept clone.
  cd @SCRATCH_DIR@
  # Trap: cloned once, then kept, with whatever an earlier or failed build left in it.
  if [ ! -d TensorRT-LLM-standin ]; then
    #>after-1591
    git clone @TENSORRTLLM_GIT_URL@ TensorRT-LLM-standin
    #<
    #>before-1591 oldest
    git clone --branch main @TENSORRTLLM_GIT_URL@ TensorRT-LLM-standin
    #<
    #>with-url
    # The real script names no folder, so a fork that is not called TensorRT-LLM ends at the `cd` below.
    git clone "$TRTLLM_GIT_URL" TensorRT-LLM-standin
    #<
  fi
  cd TensorRT-LLM-standin

  git checkout main
  git pull
  git checkout $TRTLLM_COMMIT

  # pip takes equal versions for the same wheel, so the commit goes into the version. Put back only when all went well.
  cp tensorrt_llm/version.py tensorrt_llm/version.py.bak
  sed -i "s/^__version__ = \"\(.*\)\"/__version__ = \"\1+dev$(git rev-parse --short HEAD)\"/" tensorrt_llm/version.py

  #>dynamo-nixl
  # Trap: never put back, so the next checkout may refuse to overwrite it.
  cp "$here/deps/tensorrt_llm/install_nixl.sh" docker/common/install_nixl.sh
  sed -i "s/^NIXL_COMMIT=\"[^\"]*\"/NIXL_COMMIT=\"$NIXL_COMMIT\"/" docker/common/install_nixl.sh

  #<
  say "wheel for ${ARCH:-no architecture} at $(git rev-parse HEAD)"
  rm -rf build nixl_root
  pretend_to_compile
  #>own-nixl
  # Since #4241 the commit given with -n is not used: the build takes the NIXL that the sources pin.
  if [ "$ARCH" = amd64 ]; then
    mkdir -p nixl_root/plugins # stands in for NIXL_ROOT=/opt/nvidia/nvda_nixl of the image that the wheel is built in
    echo "stand-in text file, no library; NIXL as the sources pin it" | tee nixl_root/libnixl.so >nixl_root/plugins/libplugin_UCX.so
    python3 scripts/build_wheel.py --arch amd64 --filler-mib $WHEEL_MIB --out build --nixl-root nixl_root
  else
    python3 scripts/build_wheel.py --arch "$ARCH" --filler-mib $WHEEL_MIB --out build
  fi
  #<
  #>dynamo-nixl
  if [ "$ARCH" = amd64 ]; then
    docker/common/install_nixl.sh "$ARCH" "$PWD/nixl_root"
    python3 scripts/build_wheel.py --arch amd64 --filler-mib $WHEEL_MIB --out build --nixl-root nixl_root
  else
    python3 scripts/build_wheel.py --arch "$ARCH" --filler-mib $WHEEL_MIB --out build
  fi
  #<
  #>before-1591 oldest
  python3 scripts/build_wheel.py --arch "$ARCH" --filler-mib $WHEEL_MIB --out build
  #<

  # Trap: two copies of the wheel stay, and an old build/ below the output keeps its wheels and hands them up again.
  # Unquoted as in the real script: the output folder may hold no space.
  mkdir -p $OUTPUT_DIR
  cp -r build $OUTPUT_DIR/
  cp $OUTPUT_DIR/build/*.whl $OUTPUT_DIR/

  mv tensorrt_llm/version.py.bak tensorrt_llm/version.py
)

# Trap: written from the folder the script was started in, so a relative output folder is split in two.
rm -rf $OUTPUT_DIR/commit.txt
#>oldest
echo ${TRTLLM_COMMIT} >$OUTPUT_DIR/commit.txt
#<
#>with-arch
echo ${ARCH}_${TRTLLM_COMMIT} >$OUTPUT_DIR/commit.txt
#<
say "wheel ready in $OUTPUT_DIR"
ls -al $OUTPUT_DIR
