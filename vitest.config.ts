import { defineConfig } from 'vitest/config';

/** Tests that start git, bash, Python or many processes on this machine, or read megabytes; they need nothing installed beyond a plain Debian. */
const HOST = [
  'test/standin/**/*.test.ts',
  'test/store/stress/**/*.test.ts',
  'test/store/{attestation,host-seal,single-flight}.test.ts',
  'test/store/actions-cache.test.ts',
  'test/store/tool-cache.test.ts',
  'test/smoke/supervise.test.ts',
  'test/store/handoff.test.ts',
  'test/smoke/service.test.ts',
  'test/smoke/collect.test.ts',
  'test/smoke/lease.test.ts',
  'test/system/{ledger,process}.test.ts',
  'test/entry/post.test.ts',
  'test/network/**/*.test.ts',
  'test/threats/**/*.test.ts',
  'test/scripts/release-files.test.ts',
  'test/{lookup-only,obtain-wheel,save,save-wheel}.test.ts',
  'test/evidence/{gpu-evidence,gpu-runs,digest}.test.ts',
  'test/report/summary-size.test.ts',
  'test/make-report.test.ts',
  'test/plan/{resolve,plan-sources,checkout,key-on-nodes,ucx-commit}.test.ts',
  'test/wheel/{checkout-copy,kept-clone}.test.ts',
  'test/store/{ls,prune,quarantine}.test.ts',
  'test/cli/store.test.ts',
  'test/system/lock.test.ts',
  'test/rehearsal/parts/place.test.ts',
  'test/scripts/dist.test.ts',
  'test/wheel/build-dynamo.test.ts',
  'test/wheel/{pip,build-make}.test.ts',
  'test/wheel/make/sources.test.ts',
];

/** Tests on real parts (Docker, etcd, Dynamo, NIXL, UCX, act), which the global setup installs and starts. */
const REAL = ['test/real/**/*.test.ts', 'test/e2e/**/*.test.ts'];

/**
 * Three projects. `unit`: quick, what one runs after each change. `host`: processes and file systems of this machine.
 * `real`: the built dist and the real parts; one file at a time, since they share daemons and cores.
 */
export default defineConfig({
  test: {
    // Vitest leaves one core free by default, which on two cores is half of them.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: [...HOST, ...REAL, 'node_modules/**'],
          testTimeout: 30_000,
          // One process per core for all files: a process for each would take longer than the tests.
          isolate: false,
        },
      },
      { test: { name: 'host', include: HOST, testTimeout: 120_000, hookTimeout: 120_000 } },
      {
        test: {
          name: 'real',
          include: REAL,
          globalSetup: ['test/real/setup.ts'],
          fileParallelism: false,
          testTimeout: 600_000,
          hookTimeout: 900_000,
        },
      },
    ],
  },
});
