import type { RoleColumn } from "../measures/brokerage-roles.js";
import type { ScoreTable } from "../values/score-table.js";
import { numberOrNull } from "./figure-section.js";

/** The roles between countries that are told: all of different ones, or one end at home. */
export const brokerRoleNames = ["liaison", "gatekeeper", "representative"] as const;
export type BrokerRole = (typeof brokerRoleNames)[number];

/** How often an actor has a role, how often chance would give it, and the standard deviations between. */
export interface RoleCount {
  readonly pairs: number;
  readonly expected: number;
  readonly z: number | null;
}

/** Looks up the roles of an actor of a country; undefined where it has none. */
export function expectedRoles(
  roles: ScoreTable<RoleColumn>,
): (id: string, country: unknown) => Readonly<Partial<Record<BrokerRole, RoleCount>>> | undefined {
  const expected = new Map(
    roles.tables.expected
      .rows()
      .map(({ group, role, expected: value }) => [`${group} ${role}`, Number(value)]),
  );
  return (id, country) => {
    const found = roles.of(id);
    if (found === undefined || typeof country !== "string" || Number.isNaN(found.total)) return undefined;
    return Object.fromEntries(
      brokerRoleNames.flatMap((role) => {
        const chance = expected.get(`${country} ${role}`);
        return chance === undefined || !Number.isFinite(chance)
          ? []
          : [[role, { pairs: found[role], expected: chance, z: numberOrNull(found[`${role}Z`]) }] as const];
      }),
    );
  };
}
