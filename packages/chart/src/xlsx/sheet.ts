import { strToU8 } from "fflate";
import { looksLikeFormula } from "../text/looks-like-formula.js";
import { cellXml, type TextLosses } from "./cell-text.js";
import type { CellStyle, StyleTable } from "./style-table.js";

/** A cell: a text, a number, or nothing, with its style. */
export interface SheetCell {
  readonly value: string | number | null;
  readonly style?: CellStyle;
  /** Name of a sheet that a click leads to. */
  readonly link?: string;
}

/** A sheet of a workbook. */
export interface Sheet {
  readonly name: string;
  /** Rows from the top; an empty array is an empty row. */
  readonly rows: readonly (readonly SheetCell[])[];
  /** Widths of the columns in characters. */
  readonly widths: readonly number[];
  /** How many rows at the top stay in view. */
  readonly frozen?: number;
  /** A table with a filter: its head row and last row, counted from 1, and its number of columns. */
  readonly filter?: { readonly head: number; readonly last: number; readonly columns: number };
}

/** The letters of a column, 0 for A. */
export function columnLetters(index: number): string {
  let letters = "";
  for (let n = index + 1; n > 0; n = Math.floor((n - 1) / 26)) {
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  }
  return letters;
}

const declaration = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`;

/** A name in a reference: quoted. */
export function quotedName(name: string): string {
  return `'${name.replace(/'/g, "''")}'`;
}

/** Escapes a text for an attribute. */
export function attribute(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");
}

/** The part of a sheet, as bytes; rows are written in pieces, so that a million of them make no giant string. */
export function sheetXml(sheet: Sheet, styles: StyleTable, losses: TextLosses): Uint8Array {
  const chunks: Uint8Array[] = [];
  let piece = `${declaration}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`;
  const columns = sheet.rows.reduce((most, row) => Math.max(most, row.length), 1);
  piece += `<dimension ref="A1:${columnLetters(columns - 1)}${Math.max(1, sheet.rows.length)}"/>`;
  const { frozen = 0 } = sheet;
  piece += `<sheetViews><sheetView showGridLines="0" workbookViewId="0">${
    frozen > 0
      ? `<pane ySplit="${frozen}" topLeftCell="A${frozen + 1}" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/>`
      : ""
  }</sheetView></sheetViews><sheetFormatPr defaultRowHeight="14.4"/>`;
  if (sheet.widths.length > 0) {
    const cols = sheet.widths.map(
      (width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`,
    );
    piece += `<cols>${cols.join("")}</cols>`;
  }
  piece += "<sheetData>";
  const links: string[] = [];
  const letters = Array.from({ length: columns }, (_, i) => columnLetters(i));
  // Cells of a table share their style objects: each is looked up once.
  const known = new Map<CellStyle, number>();
  const plain: CellStyle = {};
  const styleIndex = (style: CellStyle = plain): number => {
    const found = known.get(style);
    if (found !== undefined) return found;
    const index = styles.index(style);
    known.set(style, index);
    return index;
  };
  for (const [i, row] of sheet.rows.entries()) {
    if (row.length === 0) continue;
    piece += `<row r="${i + 1}">`;
    for (const [k, cell] of row.entries()) {
      const at = `${letters[k] ?? ""}${i + 1}`;
      const { value, style } = cell;
      piece +=
        typeof value === "string" && value !== ""
          ? textPart(
              value,
              at,
              looksLikeFormula(value)
                ? styles.index({ ...style, quoted: true })
                : styleIndex(style),
              losses,
            )
          : numberPart(value, at, styleIndex(style));
      if (cell.link !== undefined) {
        links.push(
          `<hyperlink ref="${at}" location="${attribute(`${quotedName(cell.link)}!A1`)}" display="${attribute(cell.link)}"/>`,
        );
      }
    }
    piece += "</row>";
    if (piece.length > 1 << 18) {
      chunks.push(strToU8(piece));
      piece = "";
    }
  }
  piece += "</sheetData>";
  const { filter } = sheet;
  if (filter !== undefined) {
    piece += `<autoFilter ref="A${filter.head}:${columnLetters(filter.columns - 1)}${filter.last}"/>`;
  }
  if (links.length > 0) piece += `<hyperlinks>${links.join("")}</hyperlinks>`;
  piece += `<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/><headerFooter><oddFooter>&amp;L&amp;A&amp;R&amp;P / &amp;N</oddFooter></headerFooter></worksheet>`;
  chunks.push(strToU8(piece));
  return joined(chunks);
}

function numberPart(value: string | number | null, at: string, style: number): string {
  if (typeof value === "number" && Number.isFinite(value)) {
    return `<c r="${at}" s="${style}"><v>${value === 0 ? 0 : value}</v></c>`;
  }
  return style === 0 ? "" : `<c r="${at}" s="${style}"/>`;
}

function textPart(value: string, at: string, style: number, losses: TextLosses): string {
  const text = cellXml(value, losses);
  const space = /^\s|\s$|\n| {2}/.test(text) ? ' xml:space="preserve"' : "";
  return `<c r="${at}" s="${style}" t="inlineStr"><is><t${space}>${text}</t></is></c>`;
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}
