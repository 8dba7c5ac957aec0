import { join } from 'node:path';
import { goPart } from './go.ts';

/** Docker's build client, as a plugin of the docker command: named build contexts and remote builders. */
export const buildx = goPart<'buildx'>({
  part: 'buildx',
  is: 'buildx',
  module: 'github.com/docker/buildx',
  version: '0.30.1',
  sum: 'h1:3vthfaTQOLt5QfN2nl7rKuPLUvx69nL5ZikFIXp//c8=',
  programs: { 'docker-buildx': './cmd/buildx' },
  versionVariable: 'github.com/docker/buildx/version.Version',
  about: { megabytes: 70, scratch: 1200, seconds: 180 },
  paths: (folder) => ({ plugin: join(folder, 'docker-buildx') }),
});

/** The BuildKit daemon: Debian's Docker engine has an older one inside, without named build contexts. */
export const buildkit = goPart<'buildkit'>({
  part: 'buildkit',
  is: 'BuildKit daemon',
  module: 'github.com/moby/buildkit',
  version: '0.26.3',
  sum: 'h1:D+ruZVAk/3ipRq5XRxBH9/DIFpRjSlTtMbghT5gQP9g=',
  programs: { buildkitd: './cmd/buildkitd' },
  versionVariable: 'github.com/moby/buildkit/version.Version',
  about: { megabytes: 50, scratch: 700, seconds: 110 },
  paths: (folder) => ({ buildkitd: join(folder, 'buildkitd') }),
});

/** Runs workflows as the Actions runner does, and brings a real Actions cache server (protocol v1). */
export const act = goPart<'act'>({
  part: 'act',
  is: 'act',
  module: 'github.com/nektos/act',
  version: '0.2.89',
  sum: 'h1:d9oFeJ6jUkaVExuG+XzAaMPDqoDrNHaGeiRb8IU+N5w=',
  programs: { act: '.' },
  versionVariable: 'main.version',
  about: { megabytes: 22, scratch: 500, seconds: 50 },
  paths: (folder) => ({ act: join(folder, 'act') }),
});

/** Checks workflow files. */
export const actionlint = goPart<'actionlint'>({
  part: 'actionlint',
  is: 'actionlint',
  module: 'github.com/rhysd/actionlint',
  version: '1.7.12',
  sum: 'h1:vQ4GeJN86C0QH+gTUQcs8McmK62OLT3kmakPMtEWYnY=',
  programs: { actionlint: './cmd/actionlint' },
  versionVariable: 'github.com/rhysd/actionlint.version',
  about: { megabytes: 6, scratch: 300, seconds: 10 },
  paths: (folder) => ({ actionlint: join(folder, 'actionlint') }),
});

/** GitHub's command line: verifies signed provenance (`gh attestation verify`), which Debian's older one cannot. */
export const gh = goPart<'gh'>({
  part: 'gh',
  is: "GitHub's command line",
  module: 'github.com/cli/cli/v2',
  version: '2.83.0',
  sum: 'h1:DIh4WStSDm15OT43vImvKp21v9JAg8pBbdVoisknTKo=',
  programs: { gh: './cmd/gh' },
  versionVariable: 'github.com/cli/cli/v2/internal/build.Version',
  about: { megabytes: 56, scratch: 2200, seconds: 350 },
  paths: (folder) => ({ gh: join(folder, 'gh') }),
});
