import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { call } from "./call.js";

const folder = mkdtempSync(join(tmpdir(), "comity-convert-"));
const file = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};
const both = [
  "--actors",
  file(
    "actors.csv",
    "id,name,kind,country,consent.analyze,shelf\nlyon,Lyon,local-government,FR,,7\nbonn,Bonn,local-government,DE,,8\nana,Ana Lampert,individual,DE,,9\nno,Never Named,ngo,DE,no,1\n",
  ),
  "--ties",
  file(
    "ties.csv",
    "source,target,since,reportedBy\nlyon,bonn,1981,ana\nana,bonn,1990,Bonn office\nno,lyon,2001,\n",
  ),
];

describe("comity convert", () => {
  test.for(["out.gexf", "out.graphml", "out.net", "out.json", "out"])(
    "%s shows nobody to the public who may not be shown, and says so",
    async (name) => {
      const out = join(folder, name);
      const { code, stdout, stderr } = await call(["convert", ...both, "--out", out]);
      expect(code).toBe(0);
      const texts = stdout
        .trim()
        .split("\n")
        .map((path) => readFileSync(path, "utf8"))
        .join("\n");
      expect(texts).toContain("bonn");
      expect(texts).toContain("person 1");
      expect(texts + stderr + stdout).not.toMatch(/lampert|\bana\b|never named|bonn office/i);
      expect(stderr).toContain("1 actor who may not be named is shown under a pseudonym");
      expect(stderr).toContain("1 actor refused to be counted and is left out with all ties");
    },
  );

  test("writes everything for the steward and says for whom it is", async () => {
    const out = join(folder, "all.graphml");
    const { code, stderr } = await call(["convert", ...both, "--audience", "steward", "--out", out]);
    expect(code).toBe(0);
    expect(stderr).toContain("for whoever holds the data only");
    expect(stderr).not.toContain("What was written is not all");
    const text = readFileSync(out, "utf8");
    for (const word of ["Ana Lampert", "Never Named", "Bonn office"]) expect(text).toContain(word);
    const { stdout } = await call(["check", out, "--format", "json"]);
    expect(JSON.parse(stdout)).toMatchObject({
      actors: { accepted: 4 },
      ties: { accepted: 3 },
      findings: [],
    });
  });

  test("leaves who refused out of what cannot hold the refusal, even for the steward", async () => {
    const { stdout, stderr } = await call([
      ...["convert", ...both, "--audience", "steward", "--out", "-", "--format", "pajek"],
    ]);
    expect(stdout).toBe('*Vertices 3\n1 "ana"\n2 "bonn"\n3 "lyon"\n*Edges\n1 2\n3 2\n');
    expect(stderr).toContain("Pajek cannot hold the refusal");
    expect(stderr).toContain(
      "columns of the actors that have no place there: country (3 values), kind (3 values)",
    );
  });

  test("writes one text to standard output, and what was said elsewhere", async () => {
    const { code, stdout } = await call(["convert", "--example", "--out", "-", "--format", "json"]);
    expect(code).toBe(0);
    const graph = JSON.parse(stdout) as { nodes: unknown[]; edges: unknown[] };
    expect([graph.nodes.length, graph.edges.length]).toEqual([198, 589]);
  });

  test("asks for what is missing", async () => {
    const wrong = async (...args: string[]): Promise<string> => {
      const { code, stderr, stdout } = await call(["convert", ...both, ...args]);
      expect([code, stdout]).toEqual([2, ""]);
      return stderr;
    };
    expect(await wrong()).toContain("--out is needed");
    expect(await wrong("--out", "-")).toContain("--format");
    expect(await wrong("--out", "-", "--format", "csv")).toContain("one text");
    expect(await wrong("--out", join(folder, "x.docx"))).toContain(".graphml");
    expect(await wrong("--out", join(folder, "x.gexf"), "--format", "dot")).toContain("gexf, graphml, pajek");
    expect(await wrong("--out", join(folder, "no", "x.gexf"))).toContain("cannot be written");
    expect(await wrong("--out", folder)).toContain("is read and would be replaced");
    expect(await wrong("--out", join(folder, "ties.csv"), "--format", "gexf")).toContain("another name");
    expect(readFileSync(join(folder, "actors.csv"), "utf8")).toContain("Ana Lampert");
    expect(readdirSync(folder).filter((name) => name.startsWith("x."))).toEqual([]);
  });
});
