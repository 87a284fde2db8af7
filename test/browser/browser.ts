import { existsSync } from "node:fs";
import { chromium, type Browser, type Page } from "playwright-core";

const path = process.env.CHROMIUM ?? "/usr/bin/chromium";

/** What has a browser draw by WebGL on machines without a graphics card. */
export const withWebgl = ["--use-angle=swiftshader", "--enable-unsafe-swiftshader"];

/** A browser without a window, by default without WebGL. Where there is none the tests fail: they are never left out in silence. */
export async function openBrowser(graphics: readonly string[] = ["--disable-gpu"]): Promise<Browser> {
  if (!existsSync(path))
    throw new Error(
      `There is no browser at ${path}: install Chromium, or set CHROMIUM to the path of one. The tests in a browser cannot run without it.`,
    );
  return chromium.launch({
    executablePath: path,
    args: [
      "--no-sandbox",
      ...graphics,
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}

/** What a page asked for and complained about. */
export interface Watch {
  /** The address of every request, the page's own included. */
  readonly requests: string[];
  /** Uncaught errors, and warnings and errors of the console: a violated policy is one of them. */
  readonly complaints: string[];
}

/** Begin before the page goes anywhere. */
export function watch(page: Page): Watch {
  const requests: string[] = [];
  const complaints: string[] = [];
  page.on("request", (request) => requests.push(request.url()));
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("dialog", (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("popup", (popup) => complaints.push(`popup: ${popup.url()}`));
  page.on("console", (message) => {
    if (["warning", "error"].includes(message.type()))
      complaints.push(`${message.type()}: ${message.text()}`);
  });
  return { requests, complaints };
}
