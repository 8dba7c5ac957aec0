import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * A double of the `docker` program for tests of the driver without an engine: it runs the wheel stage of the stand-in's Dockerfile in a
 * folder of its own, and knows the images and containers that it made. Every call is in `calls`; `machine` says what it claims to run on. The real one is in test/real.
 */
export async function dockerDouble(
  folder: string,
): Promise<{ readonly bin: string; readonly calls: string; readonly machine: string }> {
  const bin = join(folder, 'bin');
  const images = join(folder, 'images');
  const calls = join(folder, 'calls.log');
  await mkdir(bin, { recursive: true });
  await mkdir(images, { recursive: true });
  const machine = join(folder, 'machine');
  await writeFile(machine, 'x86_64');
  await writeFile(join(bin, 'docker'), SCRIPT.replaceAll('@IMAGES@', images).replaceAll('@CALLS@', calls), {
    mode: 0o755,
  });
  return { bin, calls, machine };
}

const SCRIPT = `#!/bin/bash
# A double of docker, for tests.
printf '%s\\n' "$*" >>'@CALLS@'
key() { echo '@IMAGES@'/"$(printf %s "$1" | tr -c 'a-zA-Z0-9._-' '_')"; }
case "$1 $2" in
  "info "*) case "$*" in *MemTotal*) awk '/MemTotal/ {print $2*1024, 2}' /proc/meminfo ;; *) echo "$(cat '@IMAGES@'/../machine) @IMAGES@" ;; esac ;;
  "buildx version") echo "a double" ;;
  "buildx build")
    shift 2
    while [ $# -gt 1 ]; do
      case "$1" in
        --build-arg) case "$2" in BUILD_WHEEL_ARGS=*) args=\${2#*=} ;; GIT_COMMIT=*) commit=\${2#*=} ;; esac; shift ;;
        --target) target=$2; shift ;;
        --tag) tag=$2; shift ;;
      esac
      shift
    done
    work=$(key "$tag")
    mkdir -p "$work"
    if [ "$target" = wheel ]; then
      cp -r .. "$work/src" && cd "$work/src" || exit 1
      mkdir nixl && echo text >nixl/libnixl.so
      STANDIN_COMMIT=$commit python3 scripts/build_wheel.py \${args//\\/opt\\/nvidia\\/nvda_nixl/$PWD/nixl} || exit 1
    fi ;;
  "create "*)
    id=$(printf %064d $$)
    for word in "$@"; do [ -d "$(key "$word")" ] && ln -sfn "$(key "$word")" '@IMAGES@'/$id; done
    echo "$id" ;;
  "cp "*) cp -r '@IMAGES@'/"\${2%%:*}"/src/build/. "$3" 2>/dev/null || { echo 'Error: Could not find the file in the container' >&2; exit 1; } ;;
  "rm "*) for word in "$@"; do [ -L '@IMAGES@'/"$word" ] && rm '@IMAGES@'/"$word"; done; true ;;
  "rmi "*) for word in "$@"; do [ -d "$(key "$word")" ] && rm -rf "$(key "$word")"; done; true ;;
  "ps "*) true ;;
  *) echo "a double of docker has no $1" >&2; exit 1 ;;
esac
`;
