import { defineConfig } from "vitest/config";

/** The tests in a real browser: `npm run test:browser`. They need Chromium; `npm test` needs only Node. */
export default defineConfig({
  test: {
    include: ["test/browser/**/*.test.ts"],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    pool: "forks",
    // Some tests take times, so nothing else runs beside them.
    fileParallelism: false,
  },
});
