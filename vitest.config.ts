import { availableParallelism } from "node:os";
import { configDefaults, defineConfig } from "vitest/config";

/** Tests that take times: nothing else runs beside them, so that no other test holds them up. */
const timed = ["test/exec/**/*.test.ts"];

export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 120_000,
    pool: "forks",
    // No test file changes what others share, so modules are loaded once in each process.
    isolate: false,
    globalSetup: "test/compile-wasm.ts",
    setupFiles: "test/seed.ts",
    projects: [
      {
        extends: true,
        test: {
          name: "side by side",
          include: ["test/**/*.test.ts"],
          exclude: [...configDefaults.exclude, "test/browser/**", ...timed],
          maxWorkers: Math.max(2, availableParallelism() - 1),
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: { name: "alone", include: timed, maxWorkers: 1, sequence: { groupOrder: 1 } },
      },
    ],
  },
});
