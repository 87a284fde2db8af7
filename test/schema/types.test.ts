import { expectTypeOf, test } from "vitest";
import type { z } from "zod";
import type { Consent } from "../../src/schema/consent.js";
import type { CountryCode } from "../../src/schema/country-codes.js";
import type { FieldCode, FieldName } from "../../src/schema/fields.js";
import type { Actor, Dataset, Participation, Tie } from "../../src/schema/types.js";
import type { Kind, Method } from "../../src/schema/vocabulary.js";
import type { actorSchema } from "../../src/schema/zod.js";

test("rows are inferred from the table", () => {
  expectTypeOf<Actor["id"]>().toEqualTypeOf<string>();
  expectTypeOf<Actor["latitude"]>().toEqualTypeOf<number | undefined>();
  expectTypeOf<Actor["country"]>().toEqualTypeOf<CountryCode | undefined>();
  expectTypeOf<Actor["languages"]>().toEqualTypeOf<readonly string[] | undefined>();
  expectTypeOf<Actor["consent"]>().toEqualTypeOf<Consent | undefined>();
  expectTypeOf<NonNullable<Actor["risk"]>["level"]>().toEqualTypeOf<"low" | "elevated" | "high">();
  expectTypeOf<Tie["status"]>().toEqualTypeOf<"planned" | "active" | "dormant" | "ended" | undefined>();
  expectTypeOf<Tie["directed"]>().toEqualTypeOf<boolean | undefined>();
  expectTypeOf<Participation["activity"]>().toEqualTypeOf<string>();
  expectTypeOf<Dataset["licence"]>().toEqualTypeOf<string | undefined>();
  expectTypeOf<keyof Tie>().toEqualTypeOf<FieldName<"tie">>();
  expectTypeOf<z.infer<typeof actorSchema>>().toEqualTypeOf<Actor>();
});

test("vocabularies are exact, and open where callers add words", () => {
  expectTypeOf<Kind>().toEqualTypeOf<"individual" | "ngo" | "university" | "business" | "local-government">();
  expectTypeOf<"jumelage">().not.toExtend<Method>();
  expectTypeOf<{ id: string; kind: "embassy" }>().toExtend<Actor>();
  expectTypeOf<{ source: string; target: string; method: "sister-city" }>().toExtend<Tie>();
  expectTypeOf<{ source: string; target: string; status: "asleep" }>().not.toExtend<Tie>();
  expectTypeOf<{ source: string }>().not.toExtend<Tie>();
  expectTypeOf<"bad-strength" | "unknown-kind" | "missing-value">().toExtend<FieldCode>();
  expectTypeOf<"bad-luck">().not.toExtend<FieldCode>();
});
