import { createServer, type OutgoingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { extname } from "node:path";

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
};

export interface Server {
  readonly origin: string;
  /** The path of every request that arrived. */
  readonly requests: string[];
  close(): Promise<void>;
}

/** Serves a few texts by their path, on this machine only; headers may depend on the path. */
export async function serve(
  files: ReadonlyMap<string, string | Uint8Array>,
  headers: OutgoingHttpHeaders | ((path: string) => OutgoingHttpHeaders) = {},
): Promise<Server> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? "/", "http://local.invalid").pathname;
    // Browsers ask for this on their own account.
    if (path === "/favicon.ico") {
      response.writeHead(204).end();
      return;
    }
    requests.push(path);
    const file = files.get(path);
    const type = types[extname(path)] ?? "application/octet-stream";
    const always = { "X-Content-Type-Options": "nosniff", "Cache-Control": "no-store" };
    const own = typeof headers === "function" ? headers(path) : headers;
    response.writeHead(file === undefined ? 404 : 200, { "Content-Type": type, ...always, ...own });
    response.end(file);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
