#!/bin/bash -e
# Stand-in of the script of this name in the source repository; Dynamo's wheel script writes its own over it.
# Given a folder it puts a text file there, in place of NIXL; without one it installs nothing.
if [ -z "$1" ]; then
  echo "[stand-in] this repository's own install_nixl.sh installs nothing"
  exit 0
fi
mkdir -p "$1/lib"
echo "stand-in text file, no library: NIXL as this repository pins it" >"$1/lib/libnixl.so"
echo "[stand-in] a text file in place of NIXL is in $1"
