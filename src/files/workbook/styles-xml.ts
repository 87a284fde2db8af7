import type { CellStyle } from "./plan.js";
import { xmlStart } from "./xml-start.js";

/** The styles of cells in the order of their numbers: font, fill, number format (49 is text), alignment. */
const styles: Readonly<
  Record<CellStyle, readonly [font: number, fill: number, format: number, align: string]>
> = {
  plain: [0, 0, 0, ""],
  text: [0, 0, 49, ""],
  required: [1, 2, 49, '<alignment vertical="center"/>'],
  optional: [2, 3, 49, '<alignment vertical="center"/>'],
  wrapped: [0, 0, 49, '<alignment vertical="top" wrapText="1"/>'],
  title: [3, 0, 49, ""],
  heading: [2, 0, 49, '<alignment vertical="top" wrapText="1"/>'],
};

const font = (size: number, bold: string, color: string): string =>
  `<font>${bold}<sz val="${size}"/>${color}<name val="Calibri"/><family val="2"/></font>`;
const fill = (color: string): string =>
  `<fill><patternFill patternType="solid"><fgColor rgb="FF${color}"/><bgColor indexed="64"/></patternFill></fill>`;

/** The number by which cells refer to a style. */
export function styleNumber(style: CellStyle): number {
  return Object.keys(styles).indexOf(style);
}

/** The part of a workbook that says how its cells look. */
export function stylesXml(): string {
  const white = '<color rgb="FFFFFFFF"/>';
  const fonts = [font(11, "", ""), font(11, "<b/>", white), font(11, "<b/>", ""), font(16, "<b/>", "")];
  const fills = [
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
    fill("1F5C4D"),
    fill("D9E8E3"),
  ];
  const cells = Object.values(styles).map(
    ([fontNumber, fillNumber, format, align]) =>
      `<xf numFmtId="${format}" fontId="${fontNumber}" fillId="${fillNumber}" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1">${align}</xf>`,
  );
  return (
    `${xmlStart}<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">` +
    `<fonts count="${fonts.length}">${fonts.join("")}</fonts>` +
    `<fills count="${fills.length}">${fills.join("")}</fills>` +
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    `<cellXfs count="${cells.length}">${cells.join("")}</cellXfs>` +
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
  );
}
