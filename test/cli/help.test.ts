import { expect, test } from "vitest";
import { commands } from "../../src/cli/commands.js";
import { programs } from "../../src/cli/commands/programs.js";
import { textWidth } from "../../src/text/width.js";
import { call } from "./call.js";

const helps = Object.keys(commands).map((name) => [name, "--help"]);

test.for([["--help"], ...helps].map((args) => [args.join(" "), args] as const))(
  "comity %s reads well on 80 columns",
  async ([, args]) => {
    const { code, stdout, stderr } = await call(args);
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout.split("\n").filter((line) => textWidth(line) > 80)).toEqual([]);
    expect(stdout).not.toMatch(/undefined|\[object|[ \t]$/mu);
  },
);

test.for(Object.entries(programs))(
  "comity %s says every option that it knows",
  async ([name, { options }]) => {
    const { stdout } = await call([name, "--help"]);
    const said = new Set(Array.from(stdout.matchAll(/--([a-z][a-z-]*)/gu), ([, word]) => word));
    expect(Object.keys(options).filter((option) => !said.has(option))).toEqual([]);
  },
);
