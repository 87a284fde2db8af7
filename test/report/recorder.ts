import type { DrawingContext } from "../../src/report.js";

/** What a context was told: the name of each call with its arguments, and of each property with its value. */
export type Told = readonly [name: string, ...values: unknown[]];

/** A 2D context that draws nothing and remembers everything. */
export function recorder(): { readonly context: DrawingContext; readonly told: Told[] } {
  const told: Told[] = [];
  const context = new Proxy(
    {},
    {
      get:
        (_, name) =>
        (...values: unknown[]) =>
          told.push([String(name), ...values]),
      set(_, name, value) {
        told.push([String(name), value]);
        return true;
      },
    },
  );
  return { context: context as DrawingContext, told };
}

/** Where there is no browser, paths of SVG are kept as they are. */
export function withPaths<T>(call: () => T): T {
  const before: unknown = Reflect.get(globalThis, "Path2D");
  Reflect.set(
    globalThis,
    "Path2D",
    class {
      constructor(readonly d: string) {}
    },
  );
  try {
    return call();
  } finally {
    if (before === undefined) Reflect.deleteProperty(globalThis, "Path2D");
    else Reflect.set(globalThis, "Path2D", before);
  }
}
