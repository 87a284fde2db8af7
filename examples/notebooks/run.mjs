// Runs the notebooks headless:  npm run notebooks [-- --write]
// After `npm run build`: packs the package, installs it with the kernels into a folder of its own, runs every notebook beside
// this script there by nbclient, and compares what each cell gives with what is stored in the notebook, byte for byte. With
// `--write` the notebooks are stored with what they gave. Needs Python 3 with venv and pip, and nothing of Jupyter.
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { callIn, installPacked } from "../install-packed.mjs";
import { compareNotebooks, storedNotebook } from "./outputs.mjs";

const here = fileURLToPath(new URL(".", import.meta.url));
const write = process.argv.includes("--write");

/** nbclient loses an output of Deno now and then: what came at all must be right, and come in one of so many runs. */
const attempts = 5;

const folder = mkdtempSync(join(tmpdir(), "comity-notebooks-"));
try {
  process.exitCode = run();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function run() {
  const environment = install();
  const names = readdirSync(here).filter((name) => name.endsWith(".ipynb"));
  const failed = names.filter((name) => {
    const complaints = check(name, environment);
    for (const complaint of complaints) console.error(`${name}, ${complaint}`);
    return complaints.length > 0;
  });
  console.log(`${names.length - failed.length} of ${names.length} notebooks give what is stored in them`);
  return failed.length === 0 && names.length > 0 ? 0 : 1;
}

/** The package as others get it, and the kernels; returns the environment in which Jupyter finds them. */
function install() {
  const kernels = ["deno@2.9.6", "tslab@1.0.22"];
  installPacked(folder, kernels);
  callIn(folder, "python3", ["-m", "venv", "python"]);
  callIn(folder, "python/bin/pip", ["install", "--quiet", "--disable-pip-version-check", "nbclient==0.11.0"]);
  const bin = join(folder, "node_modules/.bin");
  kernel("deno", [join(bin, "deno"), "jupyter", "--kernel", "--conn", "{connection_file}"]);
  kernel("tslab", [join(bin, "tslab"), "kernel", "--config-path", "{connection_file}"]);
  const own = { JUPYTER_PATH: join(folder, "jupyter"), JUPYTER_RUNTIME_DIR: join(folder, "runtime") };
  return { ...process.env, ...own, DENO_DIR: join(folder, "deno"), DENO_NO_UPDATE_CHECK: "1", NO_COLOR: "1" };
}

function kernel(name, argv) {
  const place = join(folder, "jupyter/kernels", name);
  mkdirSync(place, { recursive: true });
  const spec = { argv, display_name: name, language: "typescript" };
  writeFileSync(join(place, "kernel.json"), JSON.stringify(spec));
}

/** What a notebook gives otherwise than is stored in it, cell by cell; with `--write` it is stored instead. */
function check(name, env) {
  const stored = JSON.parse(readFileSync(join(here, name), "utf8"));
  const places = Array.from(stored.cells.keys());
  let missing = places;
  let fullest = stored;
  for (let attempt = 1; attempt <= attempts && missing.length > 0; attempt++) {
    copyFileSync(join(here, name), join(folder, name));
    callIn(folder, "python/bin/jupyter-execute", ["--inplace", "--timeout=300", name], env);
    const given = JSON.parse(readFileSync(join(folder, name), "utf8"));
    if (write) {
      const next = attempt === 1 ? given : fuller(fullest, given);
      missing = places.filter((place) => next.cells[place] !== fullest.cells[place]);
      fullest = next;
      continue;
    }
    const { wrong, lost } = compareNotebooks(stored, given);
    if (wrong.length > 0) return wrong;
    missing = lost.filter((place) => missing.includes(place));
  }
  if (!write) return missing.map((place) => `cell ${place + 1}: an output never came`);
  writeFileSync(join(here, name), storedNotebook(fullest));
  return [];
}

/** Of two runs of a notebook the outputs that there are more of, cell by cell. */
function fuller(one, other) {
  const size = ({ outputs = [] }) => JSON.stringify(outputs).length;
  const cells = one.cells.map((cell, i) => (size(other.cells[i]) > size(cell) ? other.cells[i] : cell));
  return { ...one, cells };
}
