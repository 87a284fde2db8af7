import type { Control } from "../control/control.js";
import type { Network } from "../network/network.js";
import { xmlText } from "../text/escape.js";
import { withHeaders } from "./headers.js";
import type { Loss } from "./losses.js";
import { prepare, type ExportOptions } from "./options.js";
import { outletsOf, type Outlet } from "./outlets.js";
import { graphLosses, textLosses, type Form } from "./text-losses.js";
import { keyLosses, tieKeys, type TieKeys } from "./tie-keys.js";

/** What the XML forms write of a network: as its audience may see it, by columns, and what they do not hold of it. */
export interface XmlParts {
  readonly shown: Network;
  readonly keys: TieKeys;
  readonly actorOutlets: readonly Outlet[];
  readonly tieOutlets: readonly Outlet[];
  readonly losses: readonly Loss[];
  readonly control: Control;
}

/** Prepares a network for an XML form. `strict` is the rule of headers, `hasDataset` whether it holds the statement about the data. */
export async function xmlParts(
  network: Network,
  options: ExportOptions,
  form: Form,
  { strict, hasDataset }: { readonly strict: boolean; readonly hasDataset: boolean },
): Promise<XmlParts> {
  const { network: shown, losses, control, pace } = await prepare(network, options);
  const { actors, ties } = shown;
  const keys = await tieKeys(ties, pace);
  const rules = { text: (name: string) => xmlText(name).trim(), strict };
  const people = withHeaders(outletsOf("actors", actors.columns), rules);
  const links = withHeaders(
    outletsOf("ties", ties.columns).filter(({ column }) => !(keys.asIds && column === "key")),
    rules,
  );
  const found = await textLosses(shown, [...people.outlets, ...links.outlets], form, pace);
  if (keys.asIds) found.push(...(await keyLosses(shown, form, pace)));
  pace.end();
  return {
    shown,
    keys,
    actorOutlets: people.outlets,
    tieOutlets: links.outlets,
    losses: [
      ...losses,
      ...graphLosses(shown, form.name, hasDataset),
      ...people.losses,
      ...links.losses,
      ...found,
    ],
    control,
  };
}
