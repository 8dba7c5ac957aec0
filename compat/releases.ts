/** One wheel of the Python index, pinned by its hash (x86_64, CPython 3.11). */
export interface PinnedWheel {
  readonly name: string;
  readonly version: string;
  readonly sha256: string;
}

/** What a release is known to print and write. `compat` fails when a real transfer shows anything else. */
export interface Expectation {
  /** Layout of NIXL's telemetry file, `stdout` for lines instead of a file, null where there is no telemetry (direct UCX). */
  readonly telemetry: 1 | 2 | 3 | 4 | 'stdout' | null;
  /** Wire of its data between two processes of one host that nothing is forbidden to. */
  readonly wire: 'tcp' | 'cma';
  /** Whether its UCX prints a table for `UCX_PROTO_INFO=used`: `none` before UCX 1.21, from 1.22 with a header row. */
  readonly used: 'none' | 'plain' | 'header';
}

/** A release that users may have, how it is installed, and what it is expected to show. */
export interface Release extends Expectation {
  /** Folder name of its fixtures: `nixl-0.7.1`, `ucx-1.18.1`. */
  readonly id: string;
  readonly kind: 'nixl' | 'ucx';
  readonly wheels: readonly PinnedWheel[];
  /** Its UCX plugin is linked against libcuda.so.1 and is skipped where that is missing. */
  readonly needsLibcuda: boolean;
}

export const NUMPY = pin(
  'numpy',
  '2.4.6',
  '89cd468399cfd2504718f0ba50e410dca55a170b61a02ad92bb18c8a65186e93',
);

/**
 * Every minor release of NIXL from 0.5 (TensorRT-LLM 1.1) to the newest, oldest first. NIXL brings its own UCX.
 * `used` follows that UCX: what it really prints was found by running it.
 */
export const NIXL_RELEASES: readonly Release[] = [
  nixl('0.5.0', '608afb92ae8376f82ed6a39974ddc5ab0dbe24dd0eadf8b608c163f3ebc61405', 'stdout', 'none'),
  nixl('0.5.1', '78b9997b65e2cde46462074713c54101ee898a94abbc46b0daa492f697438fdc', 1, 'none'),
  nixl('0.6.1', '831affb62a6ff6199e41ffdccaab3430cb61bf3ca71e597ca214d2db26620955', 1, 'none'),
  nixl('0.7.1', '80de662356c1af0ca7f046b33189412a6231bb050f82228ea2eed79dbc83ce14', 1, 'none'),
  nixl('0.8.0', '7cfe0a1984fad97dfcc57862ac7bc3b40b66c3bca032ef76eacfa42cd9c27028', 1, 'none'),
  nixl('0.9.0', 'ea75aa30f63743adb9d56eb642cf9ba792d5c13e27208feec0bdeaf09666ad75', 1, 'none'),
  nixl('0.10.1', '48d3d9cc882edaa0a323d0ddfed39e0864b873ef1fa56e774c5a793629bcf083', 1, 'none'),
  nixl('1.0.1', '85d3709edc6741023c4cfadc015bce822da7488bcc4cc6871cf7c078b5a719f9', 1, 'plain'),
  nixl('1.1.0', 'c2cfc58abc8baef6ebdf6a184516e5e114ec20c19dff191e898971ddedb081f7', 2, 'plain'),
  nixl('1.2.0', '2dca720380d516762109541fd71ee8d75482ffc625751cac2d2506ac97c49c09', 2, 'plain'),
  nixl('1.3.0', '475adfc0360be82379fe998a6527f072d53544616a80c65d6343a82b475a1a4e', 3, 'plain'),
  nixl('1.3.2', '65ff05fff79c98af18651e60928475509bdf90818dde54dbbb4fdf8f79aae0ad', 3, 'plain'),
  nixl('1.4.1', 'cbdee61e963002bcf7f84f22a85ff77b938616ba2c9c7733da5868ecea26fb58', 4, 'header'),
  nixl('1.5.1', '341d0dfa499f941c054614252f1d8047d1380e33f29c87707372ff5ec7d3779a', 4, 'header'),
];

/** The last ucxx that accepts UCX 1.18. */
const UCXX_051 = [
  pin('ucxx-cu12', '0.51.1', '8dad1b271f24640613893fda8bf3917de7bec9d6964f96fb367b9e1f40afd0ba'),
  pin('libucxx-cu12', '0.51.1', '44996c123fdea496515402e29e806d2a8fc57ba507dfffd6e817aa112f3f6d39'),
];
const UCXX_052 = [
  pin('ucxx-cu12', '0.52.0', 'e7e0d1e639d8775b6448fde3554a36d8c76b4ed51b72288ab8582aa4b703c87b'),
  pin('libucxx-cu12', '0.52.0', '3e699a265514632ba3a402ae9f04a5521cbf6ee2e169e0db4877f3565c8d4e44'),
];

/** Every minor release of UCX from 1.18 (generation A1) to the newest, each with a ucxx that still accepts it. */
export const UCX_RELEASES: readonly Release[] = [
  ucx('1.18.1', 'd8fa5fc4bd76b2796e083bb3a7fb27373ccd9428daf6fe64d0dfd02fc0c95420', UCXX_051, 'none'),
  ucx('1.19.0', '64b9448f23c7bb29be30d21bac5742f7297845d0f0c159e6302670b35e71251f', UCXX_051, 'none'),
  ucx('1.20.1', '30cf28f3d157416edd806fc7f7359147234e41d8830b223ef9f76a9f648aa6c5', UCXX_052, 'none'),
  ucx('1.21.0', '975d167df36dde7488838998d12329e52a2ecfdf120318689f56a4283fcc2e5e', UCXX_052, 'plain'),
  ucx('1.22.0', '5cbbef0c140a0a158ae3486089af659b38822b2234cd3dc90ba40a5e6553402a', UCXX_052, 'header'),
];

export const RELEASES: readonly Release[] = [...NIXL_RELEASES, ...UCX_RELEASES];

function pin(name: string, version: string, sha256: string): PinnedWheel {
  return { name, version, sha256 };
}

function nixl(
  version: string,
  sha256: string,
  telemetry: Expectation['telemetry'],
  used: Expectation['used'],
): Release {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  // One package up to 0.7.0, then one for each CUDA. Before 0.10 the UCX plugin itself is linked against the driver.
  const name = major === 0 && minor < 7 ? 'nixl' : 'nixl-cu12';
  const needsLibcuda = major === 0 && minor < 10;
  const wheels = [pin(name, version, sha256), NUMPY];
  // The UCX 1.19 of older wheels writes host memory through sockets, also between two processes of one host.
  const wire = major === 0 && minor < 8 ? 'tcp' : 'cma';
  return { id: `nixl-${version}`, kind: 'nixl', wheels, needsLibcuda, telemetry, wire, used };
}

function ucx(
  version: string,
  sha256: string,
  ucxx: readonly PinnedWheel[],
  used: Expectation['used'],
): Release {
  const wheels = [pin('libucx-cu12', version, sha256), ...ucxx, NUMPY];
  return {
    id: `ucx-${version}`,
    kind: 'ucx',
    wheels,
    needsLibcuda: false,
    telemetry: null,
    wire: 'cma',
    used,
  };
}
