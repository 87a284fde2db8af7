import { clearFirst } from "../values/clear-first.js";
import type { Text } from "./say.js";

/**
 * What a report says, before it is written as HTML, Markdown or plain text: every writer gets the same document, and
 * no text in it is escaped yet.
 */
export interface ReportDocument {
  readonly title: Text;
  /** Where the data comes from, right under the title. */
  readonly source?: Paragraph;
  /** What the report is about and for whom, in short lines under the title. */
  readonly facts: readonly Text[];
  /** What must be read first. */
  readonly notices: readonly Text[];
  readonly answersTitle: Text;
  /** The answers in one sentence each. */
  readonly answers: readonly Answer[];
  readonly sections: readonly Section[];
}

export interface Answer {
  readonly lead: Text;
  readonly text: Text;
}

export interface Section {
  /** Its anchor: letters and hyphens. */
  readonly id: string;
  /** The number of the question it answers, if it answers one. */
  readonly number?: string;
  readonly title: Text;
  readonly blocks: readonly Block[];
}

export type Block =
  | Paragraph
  | List
  | SubHeading
  | DataTable
  | Bars
  | Intervals
  | Curve
  | WorldPicture
  | NetworkPicture
  | TwoNeighborhoods
  | Points
  | Card;

export interface Paragraph {
  readonly block: "paragraph";
  readonly text: Text;
  /** A caution is set apart, an aside is smaller. */
  readonly tone?: "caution" | "aside";
}

export interface List {
  readonly block: "list";
  readonly items: readonly Text[];
}

/** What there is to say of one thing, each with what it is about. */
export interface Points {
  readonly block: "points";
  readonly points: readonly Point[];
}

export interface Point {
  readonly lead: Text;
  readonly items: readonly Text[];
  /** The items are done in their order. */
  readonly inTurn?: boolean;
}

/** What belongs together on one sheet of paper. */
export interface Card {
  readonly block: "card";
  readonly title: Text;
  readonly blocks: readonly Exclude<Block, Card>[];
}

export interface SubHeading {
  readonly block: "heading";
  readonly text: Text;
}

export interface DataTable {
  readonly block: "table";
  readonly caption: Text;
  readonly columns: readonly Column[];
  /** One cell per column; the first names the row. */
  readonly rows: readonly (readonly Text[])[];
  /** Long tables are folded away: open on request in HTML, cut after ten rows elsewhere. */
  readonly folded?: boolean;
  /** For the screen only: not printed, not in Markdown and plain text. */
  readonly screenOnly?: boolean;
}

export interface Column {
  readonly label: Text;
  readonly numeric?: boolean;
}

/** Numbers that are drawn as bars, with the same numbers as a table. */
export interface Bars {
  readonly block: "bars";
  readonly caption: Text;
  /** What the bars stand for and what they count: the heads of the table. */
  readonly heads: readonly [of: Text, count: Text];
  readonly bars: readonly { readonly label: Text; readonly value: number }[];
}

/** Numbers that are drawn as dots, with the line between which each lies, and the same numbers as a table. */
export interface Intervals {
  readonly block: "intervals";
  readonly caption: Text;
  /** What the dots, lines and bars stand for. */
  readonly note: Text;
  readonly axis: Axis;
  readonly rows: readonly IntervalRow[];
  readonly table: DataTable;
  /** The numbers stand in another table too, so that nothing is lost where no pictures are drawn. */
  readonly elsewhere?: boolean;
}

export interface IntervalRow {
  readonly label: Text;
  readonly value: number;
  /** Between which numbers the value lies. */
  readonly range?: readonly [low: number, high: number];
  /** Where chance would put it. */
  readonly chance?: readonly [low: number, high: number];
}

/** Where numbers lie in a picture: from the left end to the right end, or from the bottom to the top. */
export interface Axis {
  readonly from: number;
  readonly to: number;
  /** Steps of the same factor are equally long. */
  readonly log?: boolean;
  /** A place that stands out, such as what chance gives. */
  readonly mark?: number;
  readonly ticks: readonly { readonly at: number; readonly text: Text }[];
}

/** Numbers that go by another, such as a share that falls with time, with their band, and the same numbers as a table. */
export interface Curve {
  readonly block: "curve";
  readonly caption: Text;
  readonly note: Text;
  /** What the numbers go by, from left to right, and the numbers, from the bottom to the top. */
  readonly along: Axis;
  readonly up: Axis;
  readonly points: readonly CurvePoint[];
  readonly table: DataTable;
}

export interface CurvePoint {
  readonly at: number;
  readonly value: number;
  readonly range?: readonly [low: number, high: number];
  /** What the number could not pass, drawn as a broken line. */
  readonly most?: number;
}

/** The map by country, with the tables that hold the same numbers. */
export interface WorldPicture {
  readonly block: "map";
  readonly caption: Text;
  readonly tables: readonly DataTable[];
}

/** The network by ties or on the map, with the same as a table. */
export interface NetworkPicture {
  readonly block: "network";
  readonly view: "network" | "map";
  /** Over the picture, if it stands by itself. */
  readonly title?: Text;
  readonly howToRead?: Text;
  /** Under the picture, who is not drawn included. */
  readonly caption: Text;
  readonly table: DataTable;
  /** Who is not in the table, where that stands without the picture. */
  readonly unlisted?: Text;
}

/** Two actors, those around each and between them, with the same as a table. */
export interface TwoNeighborhoods {
  readonly block: "neighborhoods";
  readonly caption: Text;
  readonly note: Text;
  /** The two, left and right, and partners of the left one only, of the right one only and of both. */
  readonly ends: readonly [left: Text, right: Text];
  readonly left: Neighbors;
  readonly right: Neighbors;
  readonly between: Neighbors;
  /** Whether the two are tied: then the tie is drawn, and otherwise the one that is proposed, broken. */
  readonly isTied: boolean;
  /** Partners of the left one who know a partner of the right one, by their places in `left.named` and `right.named`. */
  readonly across: readonly (readonly [left: number, right: number])[];
  readonly table: DataTable;
}

/** Partners who are named, with a ring around those who may introduce; how many more there are, and how many have no name here. */
export interface Neighbors {
  readonly named: readonly { readonly name: Text; readonly introduces: boolean }[];
  readonly more: number;
  readonly unnamed: number;
}

/** A long table twice: its first rows for everybody, and the whole folded away on the screen. */
export function withLead(table: DataTable, rows: number, caption: (rows: number) => Text): DataTable[] {
  if (table.rows.length <= rows + 5) return [table];
  if (rows === 0) return [{ ...table, folded: true }];
  return [
    { ...table, caption: caption(rows), rows: table.rows.slice(0, rows) },
    { ...table, folded: true, screenOnly: true },
  ];
}

/** How many rows stand before a long table: at most so many of a list that falls by `value`, and of level ones all or none. */
export function leadOf<T>(falling: readonly T[], most: number, value: (each: T) => number): number {
  return clearFirst(falling, most, value).length;
}

/** Whether a section is worth paper: one whose only table is for the screen is not. */
export function forPaper({ blocks }: Section): boolean {
  const tables = blocks.filter(({ block }) => block === "table") as readonly DataTable[];
  return tables.length === 0 || tables.some(({ screenOnly }) => screenOnly !== true);
}

/** Whether a block stands where nothing is drawn or folded. */
export function forText(block: Block): boolean {
  if (block.block === "table") return block.screenOnly !== true;
  return block.block !== "intervals" || block.elsewhere !== true;
}

export function paragraph(text: Text, tone?: "caution" | "aside"): Paragraph {
  return tone === undefined ? { block: "paragraph", text } : { block: "paragraph", text, tone };
}
