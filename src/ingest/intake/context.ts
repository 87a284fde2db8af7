import type { Books } from "../../schema/read.js";
import type { FindingStore } from "../finding-store.js";
import type { ActorIds } from "./actor-ids.js";
import type { Conversions } from "./conversions.js";

/** What the tables of one ingest share. */
export interface IntakeContext {
  readonly books: Books;
  readonly ids: ActorIds;
  readonly findings: FindingStore;
  readonly conversions: Conversions;
  /** Direction of ties that do not say. */
  readonly directed: boolean;
  /** Whether ties are read as participations. */
  readonly twoMode: boolean;
}
