import type { Issue } from "@taktline/core";

/** What a column holds, and under which header it stands where that differs from its name. */
export type CsvColumnSpec =
  | "number"
  | "text"
  | {
      readonly type: "number" | "text";
      /** The header in the file; default the name of the column. */
      readonly header?: string;
    };

/** The columns to read, by the name they get in the result. */
export type CsvColumnSpecs = Readonly<Record<string, CsvColumnSpec>>;

type TypeOf<S extends CsvColumnSpec> = S extends { readonly type: infer T } ? T : S;

/** The codes of issues met while reading CSV. */
export type CsvIssueCode =
  | "DRIVERS_CSV_HEADER"
  | "DRIVERS_CSV_COLUMN_MISSING"
  | "DRIVERS_CSV_NUMBER"
  | "DRIVERS_CSV_EMPTY"
  | "DRIVERS_CSV_WIDTH"
  | "DRIVERS_CSV_SYNTAX"
  | "DRIVERS_CSV_ENCODING";

/**
 * Something wrong in a table: `line` is the line of the file (for a row of several lines its last), `column` the one-based
 * number of the cell, and `path` the zero-based row of the result and the name of the column.
 */
export type CsvIssue = Issue<CsvIssueCode>;

/** A table as columns, all of the same length. */
export interface CsvTable<C extends CsvColumnSpecs = CsvColumnSpecs> {
  /** A `Float64Array` per number column (NaN where the quality is not Good), a `string[]` per text column. */
  readonly columns: {
    readonly [K in keyof C]: TypeOf<C[K]> extends "number" ? Float64Array : readonly string[];
  };
  /** OPC UA StatusCode of every cell of the number columns: Good, `BadTypeMismatch` for text, `BadNoData` for nothing. */
  readonly quality: {
    readonly [K in keyof C as TypeOf<C[K]> extends "number" ? K : never]: Uint32Array;
  };
  /** Rows read: the length of every column. */
  readonly rows: number;
  /** Rows left out, each with an issue counted. */
  readonly refusedRows: number;
  /** The first issues, at most `maxIssues`, in file order. */
  readonly issues: readonly CsvIssue[];
  /** All issues by code, also those beyond `maxIssues`. */
  readonly issueCounts: ReadonlyMap<CsvIssueCode, number>;
  /** The header of the file. */
  readonly header: readonly string[];
  /** The separator used. */
  readonly separator: string;
}

/** How to read a table. */
export interface ReadCsvOptions<C extends CsvColumnSpecs> {
  /** The columns to read; others are passed over. */
  readonly columns: C;
  /** Default `"auto"`: the one of comma, semicolon and tab with which the header holds most of the columns asked for. */
  readonly separator?: "auto" | (string & {});
  /** Encoding of bytes, a label of the WHATWG Encoding Standard such as `"gb18030"`; `"auto"` is UTF-8 where all bytes are, else GB18030. Default `"utf-8"`. Text is taken as it is. */
  readonly encoding?: "utf-8" | "gb18030" | "auto" | (string & {});
  /** The decimal mark of numbers; default `"."`. */
  readonly decimal?: "." | ",";
  /** How many issues to keep; default 1,000. All are counted. */
  readonly maxIssues?: number;
  /** Longest row in characters, so that an open quote does not swallow a file; default 1,048,576. */
  readonly maxRowLength?: number;
}
