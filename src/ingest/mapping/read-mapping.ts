import { ComityError } from "../../errors/error.js";
import { shorten } from "../../text/shorten.js";
import { delimiters } from "../csv/delimiter.js";
import { checkRecord, type RecordSummary } from "./check-record.js";
import { didYouMean } from "../did-you-mean.js";
import { fault, knownKeys, objectAt, oneOf, textAt, textsAt, told, type JsonObject } from "./fault.js";
import { mappingVersion, type Mapping } from "./mapping.js";

/**
 * Checks what the JSON of a mapping file holds, and gives it back as a mapping: a copy, in which nothing is changed or
 * added. The README says what each part means.
 *
 * Throws `bad-mapping` with the place of the fault in `path` and what to write in `fix` (an unknown table, a rule of
 * unknown shape, a misspelled field, a reference to no record, lists of columns that do not go in step), and
 * `unsupported-version` for mappings of a newer major version. O(size of the mapping).
 */
export function readMapping(json: unknown): Mapping {
  const given = objectAt(
    json,
    [],
    `Write an object that begins with { "comityMapping": "${mappingVersion}" }`,
  );
  checkVersion(given["comityMapping"]);
  knownKeys(given, [], ["comityMapping", "about", "input", "records", "leave"]);
  textAt(given["about"], ["about"]);
  if (given["input"] !== undefined)
    checkInput(objectAt(given["input"], ["input"], 'Write { "headerLine": 3 }'));
  const { records, leave } = given;
  if (!Array.isArray(records) || records.length === 0)
    throw fault(
      ["records"],
      records === undefined ? "is missing" : `is ${told(records)}`,
      "Write a list with a record for each actor, tie or participation that a row makes",
    );
  checkReferences(records.map((record, i) => checkRecord(record, ["records", i])));
  if (leave !== undefined) {
    const reasons = objectAt(leave, ["leave"], 'Write the reason behind each header: { "phone": "private" }');
    for (const [header, reason] of Object.entries(reasons))
      if (textAt(reason, ["leave", header]) === undefined || header.trim() === "")
        throw fault(["leave", header], "has no reason", "Say in a few words why the column is left out");
  }
  return structuredClone(given) as unknown as Mapping;
}

function checkVersion(version: unknown): void {
  const path = ["comityMapping"];
  if (typeof version !== "string" || !/^\d+\.\d+$/.test(version))
    throw fault(
      path,
      version === undefined ? "is missing" : `is ${told(version)}`,
      `Write "comityMapping": "${mappingVersion}"`,
    );
  if (Number.parseInt(version, 10) <= Number.parseInt(mappingVersion, 10)) return;
  throw new ComityError("unsupported-version", `the mapping has the version ${shorten(version, 20)}`, {
    fix: `This version of comity reads mappings of version ${mappingVersion}; update it`,
    path,
  });
}

function checkInput(input: JsonObject): void {
  knownKeys(input, ["input"], ["sheet", "delimiter", "headerLine", "decimal", "blank", "matrix"]);
  textAt(input["sheet"], ["input", "sheet"]);
  oneOf(input["delimiter"], ["input", "delimiter"], delimiters);
  oneOf(input["decimal"], ["input", "decimal"], [".", ","]);
  textsAt(input["blank"], ["input", "blank"]);
  const { headerLine, matrix } = input;
  if (headerLine !== undefined && !(Number.isSafeInteger(headerLine) && (headerLine as number) >= 1))
    throw fault(["input", "headerLine"], `is ${told(headerLine)}`, "Write the number of the line, from 1");
  if (matrix === undefined) return;
  const layout = objectAt(matrix, ["input", "matrix"], 'Write { "cells": "all" }');
  knownKeys(layout, ["input", "matrix"], ["cells", "because"]);
  oneOf(layout["cells"], ["input", "matrix", "cells"], ["all", "upper", "lower"]);
  textAt(layout["because"], ["input", "matrix", "because"]);
}

/** Records refer to actors that the row makes, and what is taken one by one goes in step. */
function checkReferences(records: readonly RecordSummary[]): void {
  const named = new Map<string, RecordSummary>();
  for (const record of records) {
    if (record.as === undefined) continue;
    if (named.has(record.as))
      throw fault(
        [...record.path, "as"],
        `is "${record.as}" like that of another record`,
        "Give each record a name of its own",
      );
    named.set(record.as, record);
  }
  for (const record of records) {
    const counts = new Map<number, readonly (string | number)[]>();
    for (const { columns, path } of record.each) counts.set(columns, path);
    for (const { name, path } of record.records) {
      const other = named.get(name);
      if (other === undefined) {
        const meant = didYouMean(name, named.keys());
        throw fault(
          path,
          `is "${name}", but no record of actors is called so`,
          meant === undefined ? `Give the record of the actor "as": "${name}"` : `Did you mean "${meant}"?`,
        );
      }
      const [one] = other.each;
      if (one !== undefined) counts.set(one.columns, path);
    }
    if (counts.size <= 1) continue;
    const lengths = Array.from(counts.keys(), (count) =>
      count === 0 ? "the items of a cell" : `${count} columns`,
    );
    throw fault(
      Array.from(counts.values())[1],
      `does not go in step: the record takes ${lengths.join(" and ")} one by one`,
      "List as many columns in each rule of the record, and in the records it refers to",
    );
  }
}
