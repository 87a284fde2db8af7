import { html } from "../text/escape.js";
import { scriptChecksum } from "../report/write/script.js";
import { scriptStyle } from "../report/write/script-style.js";
import { styleOf } from "../report/write/style.js";
import { policyName } from "./page/clerk.js";
import { studioStyle } from "./style.js";

/** The programs of the page, each as one text. */
export interface StudioPrograms {
  /** What runs in the page. */
  readonly page: string;
  /** What runs in its worker. */
  readonly worker: string;
}

/**
 * The studio as one HTML file. It loads nothing and sends nothing: its policy lets no address in but the programs
 * and styles (its own, and those of the report in its frame) that stand in it, by their checksums. What is
 * compiled from WebAssembly stands in the worker, too. Throws for programs that HTML could not hold as they are.
 */
export async function studioPage({ page, worker }: StudioPrograms): Promise<string> {
  for (const text of [page, worker])
    if (/<!--|<\/script|\r|\0/i.test(text))
      throw new Error("a program holds what would end or change its element");
  const ofReports = (["ltr", "rtl"] as const).map((direction) => styleOf({ direction }));
  const styles = [studioStyle, ...ofReports, scriptStyle];
  const policy = [
    "default-src 'none'",
    `script-src ${await checksum(page)} '${scriptChecksum}' 'wasm-unsafe-eval'`,
    `style-src ${(await Promise.all(styles.map(checksum))).join(" ")}`,
    "worker-src blob:",
    "frame-src blob:",
    "connect-src 'none'",
    "form-action 'none'",
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
    `trusted-types ${policyName}`,
  ];
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${html(policy.join("; "))}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>comity studio: from a list to a report</title>
<style>${studioStyle}</style>
</head>
<body>
<a class="skip" href="#files">To the first step</a>
<div class="page">
<header>
<h1>From a list to a report</h1>
<p class="lead">Who is tied to whom across borders, who is placed to bring people together, who is left out: from the list that your office keeps.</p>
<p class="promise"><b>Nothing leaves this machine.</b> This page is one file. It sends nothing, loads nothing and stores nothing; close it, and what it read is gone.</p>
</header>
<main>
<noscript><p class="caution">This page reads and counts with JavaScript, which is switched off here. Nothing would be sent with it either.</p></noscript>
${step("files", "Your list", "")}
${step("columns", "What the columns mean")}
${step("ledger", "What could be used, and what to mend")}
${step("report", "The report")}
</main>
</div>
<script type="text/plain" id="worker">${worker}</script>
<script>${page}</script>
</body>
</html>
`;
}

/** A part of the page. Their numbers are counted by the style, since not every list needs every part. */
function step(id: string, title: string, hidden = " hidden"): string {
  return `<section id="${id}" aria-labelledby="${id}-title"${hidden}><h2 id="${id}-title" tabindex="-1"><span class="n"></span><span>${title}</span></h2><div class="step"></div></section>`;
}

async function checksum(text: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)));
  return `'sha256-${btoa(String.fromCharCode(...bytes))}'`;
}
