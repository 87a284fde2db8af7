import type { AcrossFacts } from "./across.js";
import type { ComponentFacts } from "./components.js";
import type { TopicFacts } from "./topics.js";
import type { WalkFacts } from "./walks.js";

/** What was done to find candidates, a sentence each. */
export class Recorded {
  readonly notes: string[] = [];

  sides(): void {
    this.notes.push(
      "Ties join two sorts of actors only, so pairs are of one of either; two steps lead back to the same sort and propose nobody.",
    );
  }

  nothingAlike(): void {
    this.notes.push(
      "No country, kind, place, population or language tells actors apart, so nobody is proposed by attributes.",
    );
  }

  alike(known: readonly string[], each: number): void {
    this.notes.push(
      `Actors are alike by ${known.join(", ")}; each is compared with its neighbors by these and names the ${each} most alike. Groups are never used.`,
    );
  }

  walks({ effort, beyond, drawn }: WalkFacts, top: number): void {
    this.notes.push(
      `Short walks follow at most ${effort} ties a step from each actor${drawn > 0 ? `; in ${drawn} steps that took a draw` : ""}.`,
    );
    if (beyond > 0)
      this.notes.push(
        `Each actor names the ${top} best of those that walks lead to; ${beyond} more were found.`,
      );
  }

  topics({ stated, crowded }: TopicFacts): void {
    this.notes.push(
      stated === 0
        ? "Nobody states needs or offers, so they propose nobody."
        : `${stated} actors who propose state needs or offers${crowded > 0 ? `; of those who list one of ${crowded} common topics some are drawn` : ""}.`,
    );
  }

  across({ communities, countries }: AcrossFacts): void {
    this.notes.push(
      communities + countries === 0
        ? "There are no two communities or countries with somebody to be introduced."
        : `Key actors, those with the most ties, of ${communities} communities and of ${countries} countries are proposed to one another.`,
    );
  }

  components({ components }: ComponentFacts): void {
    if (components > 1)
      this.notes.push(
        `There are ${components} components with somebody to be introduced; each is proposed ties to others.`,
      );
  }

  chosen(proposed: number, kept: number, passed: number, budget: number, most: number): void {
    if (kept === proposed) return;
    this.notes.push(
      `Of ${proposed} pairs ${kept} are kept: at most ${budget} in all, and none with an actor in ${most} already (${passed} passed over).`,
    );
  }
}
