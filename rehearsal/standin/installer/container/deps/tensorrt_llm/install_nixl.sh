#!/bin/bash -e
# Stand-in for the script with which Dynamo (generation A1) puts NIXL and UCX into the TensorRT-LLM build.
# usage: install_nixl.sh ARCH ROOT
# Writes text files that name the versions, in place of libraries, below ROOT.

UCX_VERSION="v1.18.1"
# The default of this script; the wheel script writes the commit it is given over it.
NIXL_COMMIT="@NIXL_INSTALL_COMMIT@"
NIXL_REPO="@NIXL_GIT_URL@"

if [ "$1" != amd64 ]; then
  echo "[stand-in] no NIXL for $1: nothing installed"
  exit 0
fi

source_dir=$(mktemp -d)
trap 'rm -rf "$source_dir"' EXIT
git clone --quiet "$NIXL_REPO" "$source_dir"
git -C "$source_dir" checkout --quiet "$NIXL_COMMIT"

mkdir -p "$2/plugins"
{
  echo "stand-in text file, no library"
  echo "NIXL $NIXL_COMMIT, UCX $UCX_VERSION"
  cat "$source_dir/source.txt"
} | tee "$2/libnixl.so" >"$2/plugins/libplugin_UCX.so"
