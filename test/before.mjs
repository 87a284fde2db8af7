// What `npm test` does before the tests: build and types beside lint. What is said is printed when each is done.
import { exec } from "node:child_process";

const lanes = [["build", "types"], ["lint"]];

/** Runs scripts of package.json one after the other, up to the first that fails: whether none did. */
async function inTurn([script, ...rest]) {
  const [said, failed] = await new Promise((done) => {
    exec(`npm run ${script} 2>&1`, { maxBuffer: Infinity }, (error, output) =>
      done([output, error !== null]),
    );
  });
  process.stdout.write(said);
  if (failed) console.error(`npm run ${script} failed.`);
  return !failed && (rest.length === 0 || inTurn(rest));
}

const passed = await Promise.all(lanes.map(inTurn));
process.exitCode = passed.every(Boolean) ? 0 : 1;
