import type { OutgoingHttpHeaders } from "node:http";
import type { Browser, Page } from "playwright-core";
import type { betweenness, generate, pagerank } from "../../src/index.js";
import type { compile } from "../../src/kernels.js";
import type { workers } from "../../src/parallel.js";
import { watch, type Watch } from "./browser.js";
import { serve, type Server } from "./server.js";
import type { Files } from "./worker-builds.js";

/** What a page of these tests holds: the library, and what it did with workers. */
export type Loaded = typeof globalThis & {
  readonly comity: {
    readonly betweenness: typeof betweenness;
    readonly generate: typeof generate;
    readonly pagerank: typeof pagerank;
    readonly compile: typeof compile;
    readonly workers: typeof workers;
  };
  /** The address of every worker that was made. */
  readonly made: string[];
  /** What kind of memory each worker was sent a graph in. */
  readonly memory: string[];
};

const self = "default-src 'self'; img-src data:";
/** The policies of the pages, by the name of the page. */
const policies: Readonly<Record<string, OutgoingHttpHeaders>> = {
  plain: {},
  strict: { "Content-Security-Policy": `${self}; script-src 'self'` },
  blob: { "Content-Security-Policy": `${self}; script-src 'self'; worker-src blob:` },
  none: { "Content-Security-Policy": `${self}; script-src 'self'; worker-src 'none'` },
  isolated: { "Cross-Origin-Opener-Policy": "same-origin", "Cross-Origin-Embedder-Policy": "require-corp" },
};

/** A policy that every file of a server comes with, for a worker from a file obeys that of its own file. */
export const everywhere = (script: string): OutgoingHttpHeaders => ({
  "Content-Security-Policy": `${self}; script-src ${script}`,
});

/** Serves a build on pages under every policy: `/strict.html` and so on. */
export function servePages(files: Files, always: OutgoingHttpHeaders = {}): Promise<Server> {
  const pages: Files = new Map(files);
  for (const name of Object.keys(policies)) pages.set(`/${name}.html`, files.get("/index.html") ?? "");
  return serve(pages, (path) => {
    if (path.endsWith(".html")) return { ...always, ...policies[path.slice(1, -".html".length)] };
    // An isolated page asks this of the files of its workers.
    return { ...always, "Cross-Origin-Embedder-Policy": "require-corp" };
  });
}

/** Opens a page that keeps account of its workers. */
export async function openPage(browser: Browser, address: string): Promise<{ page: Page; seen: Watch }> {
  const page = await browser.newPage();
  await page.addInitScript(() => {
    const made: string[] = [];
    const memory: string[] = [];
    class Counted extends Worker {
      constructor(address: string | URL, options?: WorkerOptions) {
        made.push(String(address));
        super(address, options);
      }
      override postMessage(message: { handle?: { buffer: object } }, transfer?: unknown): void {
        if (message.handle !== undefined) memory.push(message.handle.buffer.constructor.name);
        super.postMessage(message, transfer as Transferable[]);
      }
    }
    Object.assign(globalThis, { made, memory, Worker: Counted });
  });
  const seen = watch(page);
  await page.goto(address);
  await page.waitForFunction(() => "comity" in globalThis);
  return { page, seen };
}

/** What came of a computation on workers. */
export interface Outcome {
  /** Whether two workers and the thread of the page gave equal bytes. */
  readonly same: boolean;
  /** How many scores they gave. */
  readonly scores: number;
  readonly before: number;
  readonly size: number;
  readonly made: string[];
  readonly memory: string[];
  /** The form that betweenness ran in, on workers and on the thread of the page. */
  readonly backends: string[];
  readonly warnings: string[];
}

/** Computes on two workers of the page and again without. */
export function compute(page: Page, workerUrl?: string, listen = false): Promise<Outcome> {
  return page.evaluate(
    async ([workerUrl, listen]) => {
      const { comity, made, memory } = globalThis as unknown as Loaded;
      const network = await comity.generate({ actors: 1000, ties: 5000, seed: 7 });
      const warnings: string[] = [];
      const onWarning = listen ? ({ message }: Error) => warnings.push(message) : undefined;
      const pool = comity.workers(2, { workerUrl, onWarning });
      const before = pool.size;
      const bytes = (scores: Float64Array): string => new Uint8Array(scores.buffer).join();
      const backends: string[] = [];
      const both = async (options: { executor?: typeof pool }): Promise<string> => {
        const between = await comity.betweenness(network, options);
        backends.push(between.meta.backend);
        return bytes(between.values()) + bytes((await comity.pagerank(network, options)).values());
      };
      const threaded = await both({ executor: pool });
      const inline = await both({});
      const size = pool.size;
      await pool.close();
      const scores = network.actors.length;
      return { same: threaded === inline, scores, before, size, made, memory, backends, warnings };
    },
    [workerUrl, listen] as const,
  );
}
