/** A table of texts: the numbers behind a chart. */
export interface ChartTable {
  /** Heads of the columns, with the side their cells align to. */
  readonly columns: readonly {
    /** The head. */
    readonly label: string;
    /** `end` for numbers. */
    readonly align: "start" | "end";
  }[];
  /** The rows; each has one cell per column. */
  readonly rows: readonly (readonly string[])[];
  /** How many rows were left out to keep the table short; 0 when all are there. */
  readonly omitted: number;
}
