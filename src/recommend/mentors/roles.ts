import { ComityError } from "../../errors/error.js";
import type { Walk } from "../../measures/walk.js";
import { namedBy } from "../asked.js";
import type { Person } from "../people/person.js";

/** Who is to be asked as a mentor, and who for one. */
export interface Roles {
  readonly mentors: readonly Person[];
  readonly newcomers: readonly Person[];
}

/** How roles are told: by years of experience, or by name. */
export interface RoleOptions {
  readonly experiencedFrom: number;
  readonly newcomersUpTo: number;
  readonly mentors: readonly string[] | undefined;
  readonly newcomers: readonly string[] | undefined;
}

/** Gives roles to those who may be proposed. Throws `bad-option` and `unknown-actor`. */
export function rolesOf(people: readonly Person[], options: RoleOptions, opened: Walk): Roles {
  const { experiencedFrom, newcomersUpTo } = options;
  if (options.mentors === undefined && options.newcomers === undefined && experiencedFrom <= newcomersUpTo)
    throw new ComityError(
      "bad-option",
      `with experience from ${experiencedFrom} years on and newcomers up to ${newcomersUpTo}, some would be both`,
      { path: ["experiencedFrom"] },
    );
  const byVertex = new Map(people.map((person) => [person.vertex, person]));
  const chosen = (option: "mentors" | "newcomers", ids: unknown): Person[] =>
    namedBy(option, ids, opened)
      .map((v) => {
        const person = byVertex.get(v);
        if (person !== undefined) return person;
        throw new ComityError("bad-option", `${option} names somebody who may not be proposed`, {
          path: [option],
          fix: "name only who may be recommended and contacted, and is shown by name",
        });
      })
      .sort((a, b) => a.place - b.place);
  const named = {
    mentors: options.mentors && chosen("mentors", options.mentors),
    newcomers: options.newcomers && chosen("newcomers", options.newcomers),
  };
  const has = (list: readonly Person[] | undefined, person: Person): boolean =>
    list?.includes(person) === true;
  if (named.mentors?.some((person) => has(named.newcomers, person)))
    throw new ComityError("bad-option", "an actor is named among mentors and among newcomers", {
      path: ["newcomers"],
    });
  return {
    mentors:
      named.mentors ??
      people.filter((each) => !has(named.newcomers, each) && (each.experience ?? -1) >= experiencedFrom),
    newcomers:
      named.newcomers ??
      people.filter((each) => !has(named.mentors, each) && (each.experience ?? Infinity) <= newcomersUpTo),
  };
}
