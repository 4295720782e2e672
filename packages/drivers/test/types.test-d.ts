import { readCsv } from "@taktline/drivers/csv";
import { type AsyncShdrReading, readShdr, type ShdrReading } from "@taktline/drivers/mtconnect";
import { expectTypeOf, it } from "vitest";

it("types a table by its columns", () => {
  const result = readCsv("", {
    columns: { x: "number", process: { type: "text", header: "Machining_Process" } },
  });
  if (!result.ok) return;
  expectTypeOf(result.value.columns.x).toEqualTypeOf<Float64Array>();
  expectTypeOf(result.value.columns.process).toEqualTypeOf<readonly string[]>();
  expectTypeOf(result.value.quality).toEqualTypeOf<{ readonly x: Uint32Array }>();
  // @ts-expect-error there is no such column
  result.value.columns.y;
  // @ts-expect-error a column is number or text
  readCsv("", { columns: { x: "integer" } });
});

it("reads at once or as it comes", () => {
  expectTypeOf(readShdr("")).toEqualTypeOf<ShdrReading>();
  expectTypeOf(readShdr({} as AsyncIterable<Uint8Array>)).toEqualTypeOf<AsyncShdrReading>();
});

it("discriminates records by kind", () => {
  for (const record of readShdr("")) {
    if (record.kind === "observation") expectTypeOf(record.value).toEqualTypeOf<string>();
    if (record.kind === "timeSeries") expectTypeOf(record.values).toEqualTypeOf<Float64Array>();
    if (record.kind === "issue")
      expectTypeOf(record.issue.line).toEqualTypeOf<number | undefined>();
  }
});
