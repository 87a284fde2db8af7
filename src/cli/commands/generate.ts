import { writeNetwork } from "../../files/write-network.js";
import { generate as generateNetwork } from "../../network/generate/generate.js";
import { numberOf, wordOf, type Arguments } from "../arguments.js";
import type { Command } from "../command.js";
import { progressLine } from "../progress.js";
import { line, type Terminal } from "../terminal.js";
import { WrongCall } from "../usage.js";

/** `comity generate`: an invented network of any size, the same for the same seed. */
export const generate: Command = {
  options: { actors: "word", ties: "word", seed: "word", countries: "word", mixing: "word", out: "word" },
  help: `
comity generate --actors N --ties M --out FOLDER [options]

Writes actors.csv, ties.csv and dataset.json of an invented network:
communities, countries, the five kinds, a few actors with many ties. The same
seed gives the same bytes.

  --seed N                default 0
  --countries N           default 25
  --mixing SHARE          share of ties between communities, 0 to 1; default 0.3

Example:
  comity generate --actors 10000 --ties 100000 --seed 1 --out demo/
`,
  async run(args: Arguments, terminal: Terminal) {
    const [actors, ties, out] = [numberOf(args, "actors", 0), numberOf(args, "ties", 0), wordOf(args, "out")];
    if (args.words.length > 0) throw new WrongCall(`"${args.words[0]}" belongs to no option`);
    if (actors === undefined || ties === undefined || out === undefined)
      throw new WrongCall("--actors, --ties and --out are all needed");
    const progress = progressLine(terminal);
    const control = { signal: terminal.signal, onProgress: progress.onProgress };
    try {
      const optional = {
        seed: numberOf(args, "seed"),
        countries: numberOf(args, "countries", 1),
        mixing: numberOf(args, "mixing", 0),
      };
      const given = Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined));
      const network = await generateNetwork({ actors, ties, ...given, ...control });
      // Every actor is invented, so nobody is to be protected.
      const { files } = await writeNetwork(network, out, { ...control, audience: "steward", format: "csv" });
      progress.clear();
      for (const file of files) line(terminal.stdout, file);
    } finally {
      progress.clear();
    }
    return 0;
  },
};
