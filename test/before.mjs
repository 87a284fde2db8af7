// What `npm test` does before the tests: lint, build and types, two at a time. What is said is printed when each is done.
import { spawn } from "node:child_process";
import { rmSync } from "node:fs";

const [compile, ...lanes] = [
  [["npm", "run", "wasm"]],
  [
    ["npx", "tsup"],
    ["npx", "eslint", "."],
  ],
  [
    ["npx", "tsc", "--noEmit", "-p", "test"],
    ["npx", "prettier", "--check", "."],
  ],
];

/** Runs one command; its output is kept together. */
function run([command, ...given]) {
  return new Promise((done, failed) => {
    const child = spawn(command, given, { shell: process.platform === "win32" });
    const said = [];
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (piece) => said.push(piece));
    child.on("error", failed);
    child.on("close", (code) => {
      console.log(`\n> ${[command, ...given].join(" ")}`);
      process.stdout.write(Buffer.concat(said));
      if (code === 0) done();
      else failed(new Error(`${[command, ...given].join(" ")} ended with ${code}`));
    });
  });
}

async function inTurn(commands) {
  for (const command of commands) await run(command);
}

rmSync("dist", { recursive: true, force: true });
try {
  await inTurn(compile);
  await Promise.all(lanes.map(inTurn));
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
