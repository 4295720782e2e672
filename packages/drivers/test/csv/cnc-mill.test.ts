import { createReadStream, readFileSync } from "node:fs";
import { readCsv } from "@taktline/drivers/csv";
import { describe, expect } from "vitest";
import { itWithData } from "../public-data.js";

// "CNC Mill Tool Wear" (University of Michigan SMART lab, CC0), experiments 1 to 12; means recomputed with Python.
const file = "cnc-mill-tool-wear/experiments_01_12.csv";
const columns = {
  experiment: "number",
  power: { type: "number", header: "S1_OutputPower" },
  process: { type: "text", header: "Machining_Process" },
} as const;
const means = [
  0.17728, 0.17795, 0.1765, 0.18398, 0.22185, 0.17638, 0.19343, 0.18645, 0.18335, 0.178, 0.17797,
  0.17729,
];

describe("the CNC mill data", () => {
  itWithData(
    "has 14,335 rows and the twelve known means of spindle power while cutting",
    file,
    (path) => {
      const read = readCsv(readFileSync(path), { columns });
      if (!read.ok) throw new Error(JSON.stringify(read.issues));
      const { rows, refusedRows, issues } = read.value;
      expect({ rows, refusedRows, issues }).toEqual({ rows: 14_335, refusedRows: 0, issues: [] });
      const { experiment, power, process } = read.value.columns;
      const sums = new Float64Array(13);
      const counts = new Float64Array(13);
      for (let i = 0; i < rows; i++) {
        if (!process[i]!.startsWith("Layer") || !(power[i]! > 0.01)) continue;
        sums[experiment[i]!]! += power[i]!;
        counts[experiment[i]!]! += 1;
      }
      means.forEach((mean, i) => {
        expect(sums[i + 1]! / counts[i + 1]!).toBeCloseTo(mean, 5);
      });
    },
  );

  itWithData("reads the same from a stream", file, async (path) => {
    const streamed = await readCsv(createReadStream(path, { highWaterMark: 10_007 }), { columns });
    expect(streamed).toEqual(readCsv(readFileSync(path), { columns }));
  });
});
