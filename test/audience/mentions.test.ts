import { describe, expect, test } from "vitest";
import * as face from "../../src/index.js";

/** Ada may not be named, and stands in texts of those who may; Grace was called by another id before she was merged. */
async function told(): Promise<face.Network> {
  const { network } = await face.ingest({
    actors: [
      { id: "ada", name: "Ada Byron", kind: "individual" },
      { id: "grace", name: "Grace Hopper", kind: "individual" },
      { id: "g.hopper", name: "Amazing Grace", kind: "individual" },
      {
        ...{
          id: "town",
          kind: "ngo",
          consent: "publish",
          risk: "elevated",
          riskDate: "2026",
          groups: ["elders"],
        },
        ...{ "Ada Byron": "yes", boss: " ADA  byron ", contact: "Amazing Grace", friends: "G.Hopper" },
      },
      { id: "club", name: "Club", kind: "ngo", consent: "publish", risk: "low", "ada byron (2)": "stays" },
      { id: "The Club", kind: "ngo", consent: "publish", risk: "low" },
    ],
    ties: [
      { source: "town", target: "The Club", reportedBy: "g.hopper", remark: "Ａｄａ" },
      { source: "ada", target: "club", since: "1999" },
    ],
    participations: [
      { actor: "town", activity: "Ada Byron", since: "2012-05-17" },
      { actor: "ada", activity: "Ada Byron", since: "2012-05-17" },
      { actor: "The Club", activity: "gala", since: "2013-04" },
      { actor: "town", activity: "gala", since: "2013-04" },
      { actor: "grace", activity: "gala", since: "2013-04" },
    ],
    dataset: { source: "Ada Byron", licence: "CC0" },
  });
  const decisions = [
    { a: "grace", b: "g.hopper", decision: "same" },
    { a: "club", b: "The Club", decision: "same" },
  ] as const;
  const merged = (await face.applyDecisions(network, decisions)).network;
  return (await face.project(merged)).network;
}

const asOf = "2026";
const telling = /\bada\b|ａｄａ|byron(?! \(2\))|hopper|amazing|the club|elders|elevated/i;

describe("who may not be named", () => {
  test("does not stand in the texts, headers, statements and activities of a network that is handed on", async () => {
    const network = await told();
    const written = await face.toCsv(network, { asOf });
    const [actors, ties, parts, dataset] = await Promise.all(
      (["actors", "ties", "participations", "dataset"] as const).map((name) => written[name]?.text()),
    );
    expect(actors?.split("\r\n").sort()).toEqual(
      [
        "",
        "club,stays,yes,ngo,Club",
        "id,ada byron (2),consent.publish,kind,name",
        "person 1,,,individual,",
        "person 2,,,individual,",
        "town,,yes,ngo,",
      ].sort(),
    );
    expect(parts).toBe("actor,activity,since\r\nclub,gala,2013-04\r\ntown,gala,2013-04\r\n");
    expect(JSON.parse(dataset ?? "")).toEqual({ licence: "CC0" });
    for (const text of [actors, ties, parts, dataset])
      expect((text ?? "").replace("ada byron (2)", "")).not.toMatch(telling);
    for (const write of [face.toGexf, face.toGraphml, face.toGraphologyJson])
      expect((await (await write(network, { asOf })).text()).replace("ada byron (2)", "")).not.toMatch(
        telling,
      );
  });

  test("is counted where it is left out, as are columns for the steward", async () => {
    const { losses } = await face.toCsv(await told(), { asOf });
    const left = losses.filter(({ what }) => ["withheld", "mentions", "steward"].includes(what));
    expect(left.map(({ what, column, count }) => [what, column, count])).toEqual([
      ["withheld", undefined, 2],
      ["mentions", undefined, 8],
      ["steward", "groups", 1],
      ["steward", "mergedFrom", 1],
      ["steward", "risk", 2],
      ["steward", "riskDate", 1],
    ]);
    expect((await face.toCsv(await told(), { audience: "steward" })).losses).toEqual(
      expect.not.arrayContaining([expect.objectContaining({ what: "mentions" })]),
    );
  });

  test("does not stand in the table of activities or the statement of an analysis", async () => {
    const network = await told();
    const rows = (await face.activities(network, { asOf })).rows();
    expect(rows.map(({ activity, since }) => [activity, since])).toEqual([
      ["gala", "2013-04"],
      ["activity 1", undefined],
    ]);
    expect((await face.analyze(network, { asOf })).dataset).toEqual({ licence: "CC0" });
    const steward = { asOf, audience: "steward" } as const;
    expect((await face.activities(network, steward)).rows().map(({ activity }) => activity)).toEqual([
      "Ada Byron",
      "gala",
    ]);
    expect((await face.analyze(network, steward)).dataset.source).toBe("Ada Byron");
  });

  test("is not placed at an activity by the dates of projected ties", async () => {
    const written = await face.toCsv(await told(), { asOf });
    const [head = "", ...lines] = (await written.ties.text()).trim().split("\r\n");
    const at = (name: string): number => head.split(",").indexOf(name);
    const seen = lines.map((line) => {
      const cells = line.split(",");
      const cell = (name: string): string => cells[at(name)];
      const ends = [cell("source"), cell("target")].map((id) => id.replace(/ \d/, ""));
      return [...ends, cell("projected"), cell("since"), cell("lastActive")].join(" ");
    });
    expect(seen.sort()).toEqual([
      "club person  1999 ",
      "club person yes  ",
      "club town   ",
      "club town yes 2013-04 2013-04",
      "person town yes  ",
      "person town yes  ",
    ]);
  });
});
