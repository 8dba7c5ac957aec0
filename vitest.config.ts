import { defineConfig } from 'vitest/config';

/**
 * Two projects: `unit` is pure, needs nothing but Node and git, and ends in under 20 s;
 * `real` runs the built dist and real parts (Docker, etcd, Dynamo, NIXL, act), which its global setup starts.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/e2e/**', 'test/real/**', 'node_modules/**'],
          testTimeout: 15_000,
        },
      },
      {
        test: {
          name: 'real',
          include: ['test/real/**/*.test.ts', 'test/e2e/**/*.test.ts'],
          globalSetup: ['test/real/setup.ts'],
          fileParallelism: false,
          testTimeout: 600_000,
          hookTimeout: 900_000,
        },
      },
    ],
  },
});
