import type { Command } from "../command.js";
import type { CommandName } from "../commands.js";
import { backtest } from "./backtest.js";
import { board } from "./board.js";
import { check } from "./check.js";
import { convert } from "./convert.js";
import { doctor } from "./doctor.js";
import { generate } from "./generate.js";
import { map } from "./map.js";
import { measure } from "./measure.js";
import { mentors } from "./mentors.js";
import { picture } from "./picture.js";
import { recommend } from "./recommend.js";
import { report } from "./report.js";
import { resolve } from "./resolve.js";
import { studio } from "./studio.js";
import { template } from "./template.js";
import { whatIf } from "./what-if.js";

/** What carries out each command: only a call of one loads it, so that the others answer at once. */
export const programs: Readonly<Record<CommandName, Command>> = {
  template,
  map,
  check,
  resolve,
  measure,
  board,
  mentors,
  recommend,
  "what-if": whatIf,
  backtest,
  report,
  picture,
  studio,
  convert,
  generate,
  doctor,
};
