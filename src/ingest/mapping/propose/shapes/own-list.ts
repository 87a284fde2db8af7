import { Draft } from "../draft.js";
import { endOf, names } from "../ends.js";
import { isOfTies } from "../owners.js";
import type { Table } from "../table.js";
import { actorRecord } from "./actor-record.js";
import { methodOf, tieRecord } from "./tie-record.js";

/** What stands for the actor whose list it is until somebody writes its name there. */
const ourselves = "our own";

/** A list of partners that does not say whose they are, because whoever keeps it knows. */
export function ownList(table: Table): Draft | undefined {
  const who = table.columns.filter(names);
  const partners = who.filter(({ side, place }) => side === "other" && place === undefined);
  if (partners.length === 0 || who.some(({ side }) => side !== "other")) return undefined;
  const end = endOf("other", partners);
  const [name] = end.naming;
  const header = name.column.header;
  const draft = new Draft(table, {
    is: "one row for each partner of one actor that is not named",
    because: `"${header}" names partners, and no column says whose they are`,
    confidence: "guess",
  });
  draft.doubts.push(
    `Whose partners these are stands nowhere in the table: write the name in place of "${ourselves}" in the mapping file.`,
  );
  const used = new Set([...end.naming, end.id]);
  const rest = table.columns.filter((column) => !used.has(column));
  const about = rest.filter((column) => !isOfTies(column));
  const partner = actorRecord(draft, { end, about, because: "each row is one" });
  const source = { constant: ourselves, because: "the table does not name it" };
  const tie = tieRecord(
    draft,
    { source, target: { record: partner.as ?? "" } },
    rest.filter(isOfTies),
    "each row is one",
  );
  methodOf(draft, tie, name);
  return draft;
}
