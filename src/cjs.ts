/** What the one CommonJS file holds; the build writes a door to each entry beside it. */
export * as arabic from "./arabic.js";
export * as element from "./element.js";
export * as files from "./files.js";
export * as index from "./index.js";
export * as kernels from "./kernels.js";
export * as layout from "./layout.js";
export * as parallel from "./parallel.js";
export * as report from "./report.js";
export * as schema from "./schema.js";
export * as sigma from "./sigma.js";
