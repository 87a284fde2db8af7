import { curveFigures, curveTable } from "../curves/curve-table.js";
import { curveNotes } from "../curves/curve-notes.js";
import { curvesOf } from "../curves/curves.js";
import type { Prepared } from "../curves/prepared.js";
import type { ObjectiveName } from "../objective.js";
import type { Part } from "./hidden-ties.js";
import type { BacktestCall } from "./options.js";

/** What ties gain, by how they are chosen. */
export async function gainsPart(
  { options, budget, looks, allLooks }: BacktestCall,
  objective: ObjectiveName,
  prepared: Prepared,
): Promise<Part> {
  const curves = await curvesOf({ prepared, objective, objectives: options, budget, looks, allLooks });
  return {
    notes: curveNotes(curves),
    figures: curveFigures(curves),
    tables: (meta) => ({ curves: curveTable(curves, meta) }),
  };
}
