import { ingest } from "../../../src/ingest/ingest.js";
import type { Network } from "../../../src/network/network.js";
import { random } from "../../../src/random/random.js";

const topics = ["river", "theatre", "archives", "solar", "choir", "football", "libraries", "bees"];
const tongues = ["de", "fr", "en", "pl", "pt-BR"];

export type Actor = { readonly id: string } & Readonly<Record<string, unknown>>;

/** Towns on a globe that state much about themselves, and ties that are likelier where they speak a language in common. */
export function townsAndTies(
  size: number,
  ties: number,
  seed = 1,
): { actors: Actor[]; ties: { source: string; target: string; programme?: string }[] } {
  const stream = random(seed, "towns");
  const some = (words: readonly string[], share: number): string[] =>
    words.filter(() => stream.next() < share);
  const actors = Array.from({ length: size }, (_, i): Actor => {
    const places = stream.next() < 0.9;
    return {
      id: `town-${String(i).padStart(3, "0")}`,
      kind: i % 4 === 0 ? "ngo" : "local-government",
      country: ["DE", "FR", "PL", "BR", "CA"][i % 5],
      languages: some(tongues, 0.35),
      interests: some(topics, 0.3),
      offers: some(topics, 0.2),
      needs: some(topics, 0.2),
      groups: i % 3 === 0 ? ["youth-led"] : [],
      ...(places && { latitude: 120 * stream.next() - 60, longitude: 340 * stream.next() - 170 }),
      ...(stream.next() < 0.8 && { population: 1000 + stream.below(100_000) }),
    };
  });
  const made = new Map<string, { source: string; target: string; programme?: string }>();
  const speak = (i: number, j: number): boolean =>
    (actors[i].languages as string[]).some((tag) => (actors[j].languages as string[]).includes(tag));
  while (made.size < ties) {
    const [i, j] = [stream.below(size), stream.below(size)];
    if (i >= j || stream.next() > (speak(i, j) ? 1 : 0.05)) continue;
    const programme = ["Bridge", "Harbor", "Lantern"][stream.below(6)];
    made.set(`${i} ${j}`, {
      ...{ source: actors[i].id, target: actors[j].id },
      ...(programme !== undefined && { programme }),
    });
  }
  return { actors, ties: [...made.values()] };
}

export async function networkWith(actors: readonly object[], ties: readonly object[]): Promise<Network> {
  const { network } = await ingest({ actors, ties } as Parameters<typeof ingest>[0]);
  return network;
}
