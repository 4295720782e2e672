import { nameOfCode } from "./data-type.js";
import { loadValue, RAW, scalarValue } from "./decode-scalar.js";
import type { Reader } from "./reader.js";
import type { DataSet, DataSetCell, DataSetColumnType } from "./types.js";

function damaged(r: Reader, what: string): typeof RAW {
  r.note("error", "CODEC_DATASET", `${what}; the DataSet is kept raw, correct the sender`, r.from);
  return RAW;
}

/** Reads a datatype code that may be any 64 bits. */
export function readCode(r: Reader): number {
  const n = r.varint();
  return n >= 0 ? n : Number(r.wideUnsigned());
}

/** Interprets the message in the registers as a DataSet. */
export function dataSetValue(r: Reader): DataSet | typeof RAW {
  const { from, to, pos, end } = r;
  r.enter("value", -1);
  r.pos = from;
  r.end = to;
  const columns: string[] = [];
  const codes: number[] = [];
  const rows: number[] = [];
  let count: number | bigint | undefined;
  while (r.pos < to) {
    const start = r.pos;
    const tag = r.longTag(r.buf[r.pos++] as number);
    switch (tag) {
      case 0x08:
        count = r.uint64();
        break;
      case 0x12:
        r.items(1, start);
        columns.push(r.name());
        break;
      case 0x18:
        r.items(1, start);
        codes.push(readCode(r));
        break;
      case 0x1a: {
        const packed = r.length();
        while (r.pos < packed) {
          r.items(1, r.pos);
          r.end = packed;
          codes.push(readCode(r));
        }
        r.end = to;
        break;
      }
      case 0x22: {
        r.items(1, start);
        const rowEnd = r.length();
        rows.push(r.pos, rowEnd);
        r.pos = rowEnd;
        break;
      }
      default:
        r.skip(tag, 4, start);
    }
  }
  r.from = from;
  const value = assemble(r, columns, codes, rows, count);
  r.leave();
  r.pos = pos;
  r.end = end;
  r.from = from;
  r.to = to;
  return value;
}

function assemble(
  r: Reader,
  columns: string[],
  codes: number[],
  ranges: number[],
  count: number | bigint | undefined,
): DataSet | typeof RAW {
  const width = columns.length;
  if (codes.length !== width || (count !== undefined && count !== width)) {
    return damaged(
      r,
      `the DataSet says ${count ?? "nothing about"} columns and has ${width} names and ${codes.length} types`,
    );
  }
  const types: DataSetColumnType[] = [];
  for (const code of codes) {
    if (code < 1 || code > 15) {
      r.note(
        "warning",
        "CODEC_DATATYPE_UNKNOWN",
        `a DataSet column has datatype code ${code}, which no column can have; the DataSet is kept raw`,
        r.from,
      );
      return RAW;
    }
    types.push(nameOfCode(code) as DataSetColumnType);
  }
  const rows: DataSetCell[][] = [];
  let bad = false;
  for (let i = 0; i < ranges.length; i += 2) {
    r.enter("rows", i >> 1);
    const cells = readRow(r, codes, ranges[i] as number, ranges[i + 1] as number);
    if (cells === RAW) bad = true;
    else rows.push(cells);
    r.leave();
  }
  return bad ? RAW : { columns, types, rows };
}

function readRow(
  r: Reader,
  codes: readonly number[],
  from: number,
  to: number,
): DataSetCell[] | typeof RAW {
  r.pos = from;
  r.end = to;
  const cells: DataSetCell[] = [];
  let count = 0;
  let bad = false;
  while (r.pos < to) {
    const start = r.pos;
    const tag = r.longTag(r.buf[r.pos++] as number);
    if (tag !== 0x0a) {
      r.skip(tag, 1, start);
      continue;
    }
    r.items(1, start);
    const end = r.length();
    r.end = end;
    r.enter("", count);
    const cell = readCell(r, codes[count], end);
    r.leave();
    r.end = to;
    count++;
    if (cell === RAW) bad = true;
    else cells.push(cell);
  }
  if (count !== codes.length) {
    r.from = from;
    return damaged(r, `a row has ${count} cells and the DataSet ${codes.length} columns`);
  }
  return bad ? RAW : cells;
}

function readCell(r: Reader, code: number | undefined, end: number): DataSetCell | typeof RAW {
  let kind = 0;
  while (r.pos < end) {
    const start = r.pos;
    const tag = r.longTag(r.buf[r.pos++] as number);
    switch (tag) {
      case 0x08:
        kind = 1;
        break;
      case 0x10:
        kind = 2;
        break;
      case 0x1d:
        kind = 3;
        break;
      case 0x21:
        kind = 4;
        break;
      case 0x28:
        kind = 5;
        break;
      case 0x32:
        kind = 6;
        break;
      case 0x3a:
        kind = 10;
        break;
      default:
        r.skip(tag, 7, start);
        continue;
    }
    loadValue(r, kind);
  }
  return kind === 0 ? null : code === undefined ? RAW : scalarValue(r, code, kind);
}
