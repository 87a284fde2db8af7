import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Pace } from "../../src/control/pace.js";
import { toCsv } from "../../src/export/csv.js";
import { toGexf } from "../../src/export/gexf.js";
import { toGraphml } from "../../src/export/graphml.js";
import { toGraphologyJson } from "../../src/export/graphology-json.js";
import type { Loss } from "../../src/export/losses.js";
import { toPajek } from "../../src/export/pajek.js";
import { parseCsv } from "../../src/ingest/csv/parse-csv.js";
import { parseGexf } from "../../src/ingest/gexf/parse-gexf.js";
import { parseGraphml } from "../../src/ingest/graphml/parse-graphml.js";
import { ingest, type IngestInput } from "../../src/ingest/ingest.js";
import { parseJson } from "../../src/ingest/json/parse-json.js";
import { parsePajek } from "../../src/ingest/pajek/parse-pajek.js";
import type { Network } from "../../src/network/network.js";
import { shownNetwork } from "../../src/network/shown-network.js";
import type { Dataset } from "../../src/schema/types.js";
import { expectBack, type Changes } from "./compare.js";
import { networkOfPlan, plans } from "./networks.js";

const steward = { audience: "steward" } as const;
/** The words that the plans take from nobody's vocabulary. */
const words = { kinds: ["choir"], methods: ["duel"] };

const notUtf8 = /\u0000|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const forXml = (text: string): string =>
  text.replace(notUtf8, "\ufffd").replace(/[\u0001-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "\ufffd");
const joined = (items: readonly string[]): string =>
  items.length === 1 && items[0].includes(",") ? `${items[0]};` : items.join("; ");

interface Form {
  write(network: Network): Promise<{ input: IngestInput; losses: readonly Loss[] }>;
  readonly changes: Changes;
}

const forms: Readonly<Record<string, Form>> = {
  GEXF: {
    async write(network) {
      const written = await toGexf(network, steward);
      return { input: parseGexf(await written.text()), losses: written.losses };
    },
    changes: { clean: forXml, listText: joined },
  },
  GraphML: {
    async write(network) {
      const written = await toGraphml(network, steward);
      return { input: parseGraphml(await written.text()), losses: written.losses };
    },
    changes: { clean: forXml, listText: joined },
  },
  "graphology JSON": {
    async write(network) {
      const written = await toGraphologyJson(network, steward);
      return { input: parseJson(await written.text()), losses: written.losses };
    },
    changes: { clean: (text) => text, listText: joined },
  },
  CSV: {
    async write(network) {
      const { losses, actors, ties, participations, dataset } = await toCsv(network, steward);
      return {
        losses,
        input: {
          actors: parseCsv(await actors.text()),
          ties: parseCsv(await ties.text()),
          ...(participations === undefined ? {} : { participations: parseCsv(await participations.text()) }),
          ...(dataset === undefined ? {} : { dataset: JSON.parse(await dataset.text()) as Dataset }),
        },
      };
    },
    changes: { clean: (text) => text.replace(notUtf8, "\ufffd"), listText: joined },
  },
  Pajek: {
    async write(network) {
      const written = await toPajek(network, { ...steward, relations: true });
      return { input: parsePajek(await written.text()), losses: written.losses };
    },
    changes: {
      clean: (text) =>
        text
          .replace(notUtf8, "\ufffd")
          .replace(/[\r\n]+/g, " ")
          .replace(/"/g, "'")
          .replace(/\\/g, "/"),
      listText: joined,
    },
  },
};

describe("what is written and read again is the same network, but for exactly the stated losses:", () => {
  for (const [name, { write, changes }] of Object.entries(forms))
    test(`${name}`, { timeout: 60_000 }, async () => {
      await fc.assert(
        fc.asyncProperty(plans, async (plan) => {
          const network = await networkOfPlan(plan);
          const { input, losses } = await write(network);
          const { network: back } = await ingest(input, words);
          expectBack(back, network, losses, changes);
        }),
        { numRuns: 300 },
      );
    });
});

const forTheAudience: ReadonlySet<string> = new Set(["withheld", "refused", "mentions", "steward"]);

test("what is written for the public is the network that the public may see, and no more", async () => {
  const options = { audience: "public", pseudonymKey: "sixteen signs or more", asOf: "2026" } as const;
  await fc.assert(
    fc.asyncProperty(plans, async (plan) => {
      const network = await networkOfPlan(plan);
      const shown = await shownNetwork(network, options, {}, new Pace({}));
      const written = await toGraphml(network, options);
      const losses = written.losses.filter(({ what }) => !forTheAudience.has(what));
      const count = (what: string): number => written.losses.find((loss) => loss.what === what)?.count ?? 0;
      const said = ["withheld", "refused", "mentions"].map(count);
      expect(said).toEqual([shown.withheld, shown.refused, shown.mentions]);
      const kept = written.losses.filter(({ what }) => what === "steward");
      expect(kept.map(({ column, count: values }) => ({ column, count: values }))).toEqual(shown.kept);
      const { network: back } = await ingest(parseGraphml(await written.text()), words);
      expectBack(back, shown.network, losses, forms["GraphML"].changes);
    }),
    { numRuns: 150 },
  );
});
