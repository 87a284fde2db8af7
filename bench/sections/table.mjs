import { abort } from "./abort.mjs";
import { bundles } from "./bundles.mjs";
import { element } from "./element.mjs";
import { frames } from "./frames.mjs";
import { identity } from "./identity.mjs";
import { load } from "./load.mjs";
import { measures } from "./measures.mjs";
import { memory } from "./memory.mjs";
import { start } from "./start.mjs";
import { write } from "./write.mjs";

/**
 * What `npm run bench` measures, in order. A section has the `names` of its rows, by which they are picked, and `rows`,
 * which measures those that are picked one by one: `{ id, title, sides }` as `interleave` returns them, or
 * `{ id, title, columns, cells }` for a table of its own.
 */
export const sections = { load, write, identity, measures, memory, abort, start, frames, element, bundles };
