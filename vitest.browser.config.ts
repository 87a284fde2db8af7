import { defineConfig } from "vitest/config";

/** Tests that look at pages and take no times: two of them may run side by side. */
const looked = ["arabic", "element", "library", "sigma", "report", "report-script", "studio", "workers"].map(
  (name) => `test/browser/${name}.test.ts`,
);

/** The tests in a real browser: `npm run test:browser`. They need Chromium; `npm test` needs only Node. */
export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // Waiting ends when the page is there; how long that may take on a busy machine is no promise of ours.
    expect: { poll: { timeout: 15_000 } },
    pool: "forks",
    // No test file changes what others share, so modules are loaded once in each process.
    isolate: false,
    projects: [
      {
        extends: true,
        test: { name: "side by side", include: looked, maxWorkers: 2, sequence: { groupOrder: 0 } },
      },
      {
        extends: true,
        test: {
          name: "alone",
          include: ["test/browser/**/*.test.ts"],
          exclude: looked,
          maxWorkers: 1,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
