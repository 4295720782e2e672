import { codeOfName } from "./data-type.js";
import { fault, show, wrongType } from "./encode-fault.js";
import { descend } from "./encode-properties.js";
import { writeScalar, writeText } from "./encode-scalar.js";
import type { DataSet } from "./types.js";
import type { Writer } from "./writer.js";

/** Writes length and content of a DataSet after its tag; room for 1 byte. */
export function writeDataSet(w: Writer, value: unknown): void {
  if (typeof value !== "object" || value === null) {
    wrongType(w, "DataSet", value, "an object with columns, types and rows");
  }
  const { columns, types, rows } = value as DataSet;
  if (!Array.isArray(columns) || !Array.isArray(types) || !Array.isArray(rows)) {
    wrongType(w, "DataSet", value, "the arrays columns, types and rows");
  }
  if (columns.length !== types.length) {
    fault(
      w,
      "CODEC_DATASET_SHAPE",
      `the DataSet has ${columns.length} columns and ${types.length} types; give one type per column`,
    );
  }
  // The DataSet, its rows and their cells are three levels of messages.
  w.depth += 2;
  descend(w);
  const at = w.open();
  w.ensure(12);
  w.buf[w.pos++] = 0x08;
  w.varint(columns.length);
  for (const column of columns) {
    w.ensure(12);
    w.buf[w.pos++] = 0x12;
    writeText(w, "column name", column);
  }
  const codes: number[] = [];
  for (const type of types) {
    const code = codeOfName(type);
    if (code === undefined || code < 1 || code > 15) {
      fault(
        w,
        "CODEC_DATATYPE",
        `${show(type)} is not a datatype that a DataSet column can have; use a scalar such as "Double" or "String"`,
        type,
      );
    }
    codes.push(code);
    w.ensure(12);
    w.buf[w.pos++] = 0x18;
    w.varint(code);
  }
  const place = w.place;
  for (let r = 0; r < rows.length; r++) {
    const row: unknown = rows[r];
    if (!Array.isArray(row) || row.length !== codes.length) {
      fault(
        w,
        "CODEC_DATASET_SHAPE",
        `row ${r} has ${Array.isArray(row) ? row.length : "no"} cells and the DataSet ${codes.length} columns; give one cell per column, null for an empty one`,
      );
    }
    w.ensure(12);
    w.buf[w.pos++] = 0x22;
    const rowAt = w.open();
    for (let c = 0; c < codes.length; c++) {
      w.ensure(12);
      w.buf[w.pos++] = 0x0a;
      const cellAt = w.open();
      const cell: unknown = row[c];
      if (cell !== null) {
        w.place = `row ${r}, column ${c}`;
        writeScalar(w, codes[c] ?? 0, cell, 1);
      }
      w.close(cellAt);
    }
    w.close(rowAt);
  }
  w.place = place;
  w.close(at);
  w.depth -= 3;
}
