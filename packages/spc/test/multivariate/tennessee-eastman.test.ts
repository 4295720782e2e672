import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Matrix, pca, pcaChart, pcaLimits } from "@taktline/spc/multivariate";
import { describe, expect } from "vitest";
import { close } from "../close.js";
import { itWithData } from "./public-data.js";

/** Russell, Chiang, Braatz, "Fault detection in industrial processes using canonical variate analysis and dynamic principal component analysis", 2000: missed share and delay in minutes, T² / SPE. */
const published = [
  { fault: "01", missed: [0.008, 0.003], delay: [21, 9] },
  { fault: "02", missed: [0.02, 0.014], delay: [51, 36] },
  { fault: "04", missed: [0.956, 0.038], delay: [null, 9] },
  { fault: "05", missed: [0.775, 0.746], delay: [48, 3] },
  { fault: "11", missed: [0.794, 0.356], delay: [912, 33] },
] as const;

function read(path: string): Matrix {
  const lines = readFileSync(path, "utf8").trim().split("\n");
  const rows = lines.map((line) => line.trim().split(/\s+/).map(Number));
  return { rows: rows.length, columns: rows[0]!.length, values: Float64Array.from(rows.flat()) };
}

function transposed({ rows, columns, values }: Matrix): Matrix {
  return {
    rows: columns,
    columns: rows,
    values: values.map((_, k) => values[(k % rows) * columns + Math.floor(k / rows)]!),
  };
}

/** Minutes from the fault on until six samples in a row signal, the first of them counted; null where that never comes. */
function delay(masks: Uint16Array): number | null {
  let run = 0;
  for (let i = 160; i < masks.length; i++) {
    run = masks[i] === 0 ? 0 : run + 1;
    if (run === 6) return 3 * (i - 5 - 160 + 1);
  }
  return null;
}

describe("Tennessee Eastman: PCA with 11 components, limits with 1 % false alarms on the normal run", () => {
  itWithData(
    "miss rates within 0.03 of the published T² / SPE: .008/.003 .020/.014 .956/.038 .775/.746 .794/.356 for faults 1, 2, 4, 5, 11; delays 21/9 51/36 -/9 48/3 912/33 minutes exactly",
    "tennessee-eastman",
    (folder) => {
      const model = pca(transposed(read(join(folder, "d00.dat"))), { components: 11 });
      expect([model.points, model.names.length]).toEqual([500, 52]);
      const reference = read(join(folder, "d00_te.dat"));
      const limits = pcaLimits(model, {
        alpha: 0.01,
        t2: "empirical",
        spe: "empirical",
        reference,
      });
      expect(limits.t2.ucl.toFixed(3)).toBe("29.983");
      expect(limits.spe.ucl.toFixed(3)).toBe("50.871");
      for (const { fault, missed, delay: minutes } of published) {
        const chart = pcaChart(read(join(folder, `d${fault}_te.dat`)), limits);
        chart.charts.forEach(({ masks }, k) => {
          const misses = masks.subarray(160).filter((mask) => mask === 0).length / 800;
          expect(Math.abs(misses - missed[k]!), `fault ${fault}`).toBeLessThan(0.011);
          expect(delay(masks), `fault ${fault}`).toBe(minutes[k]);
        });
      }
    },
  );

  itWithData(
    "limits by theory are not interchangeable with these: T² 25.69 and SPE 41.69 alarm at 1.7 % and 7.1 % on the normal run",
    "tennessee-eastman",
    (folder) => {
      const model = pca(transposed(read(join(folder, "d00.dat"))), { components: 11 });
      const chart = pcaChart(read(join(folder, "d00_te.dat")), model, { alpha: 0.01 });
      close(chart.t2.ucl, 25.69, 2e-4);
      close(chart.spe.ucl, 41.69, 2e-4);
      const share = (masks: Uint16Array) => masks.filter((mask) => mask !== 0).length / 960;
      expect(share(chart.t2.masks).toFixed(3)).toBe("0.017");
      expect(share(chart.spe.masks).toFixed(3)).toBe("0.071");
    },
  );
});
