import { readFileSync } from "node:fs";
import { join } from "node:path";
import { applyRules, customRules } from "@taktline/spc";
import { describe, expect } from "vitest";
import { itWithData } from "./public-data.js";

/** One row of the milling data: K, K, rpm, Nm, min, and the labels. */
interface Row {
  readonly type: "L" | "M" | "H";
  readonly air: number;
  readonly process: number;
  readonly speed: number;
  readonly torque: number;
  readonly wear: number;
  readonly labels: { readonly HDF: number; readonly PWF: number; readonly OSF: number };
}

function read(folder: string): readonly Row[] {
  const lines = readFileSync(join(folder, "ai4i2020.csv"), "utf8")
    .replace(/^\uFEFF/, "")
    .trim();
  return lines
    .split(/\r?\n/)
    .slice(1)
    .map((line) => {
      const cells = line.split(",");
      const [air, process, speed, torque, wear, , , HDF, PWF, OSF] = cells.slice(3).map(Number);
      return {
        type: cells[2] as Row["type"],
        air: air!,
        process: process!,
        speed: speed!,
        torque: torque!,
        wear: wear!,
        labels: { HDF: HDF!, PWF: PWF!, OSF: OSF! },
      };
    });
}

const beyondLimit = customRules([{ of: 1, zone: "limit" }]);

/** Which points lie strictly outside fixed limits, by the rule engine. */
function outside(
  values: readonly number[],
  lcl: number | readonly number[],
  ucl: number | readonly number[],
): boolean[] {
  const far = 1e9;
  const low = typeof lcl === "number" ? values.map(() => lcl) : lcl;
  const high = typeof ucl === "number" ? values.map(() => ucl) : ucl;
  const center = low.map((l, i) =>
    Math.min(high[i]!, Math.max(l, Math.min(far, (l + high[i]!) / 2))),
  );
  return [...applyRules(values, { center, sigma: 0, lcl: low, ucl: high }, beyondLimit)].map(
    (mask) => mask !== 0,
  );
}

describe("AI4I 2020: failure rules as fixed limits of derived signals", () => {
  itWithData(
    "heat dissipation: process - air below 8.6 K and speed below 1380 rpm, 115 rows",
    "ai4i2020",
    (folder) => {
      const rows = read(folder);
      const cool = outside(
        rows.map((r) => r.process - r.air),
        8.6,
        1e9,
      );
      const slow = outside(
        rows.map((r) => r.speed),
        1380,
        1e9,
      );
      const found = rows.map((_, i) => Number(cool[i]! && slow[i]!));
      expect(found.filter((x) => x === 1).length).toBe(115);
      expect(found).toEqual(rows.map((r) => r.labels.HDF));
    },
  );

  itWithData(
    "the difference in plain doubles: rounded to 0.1 K first, 12 of the 115 rows would be lost",
    "ai4i2020",
    (folder) => {
      const slow = read(folder).filter((r) => r.speed < 1380);
      const rounded = slow.map((r) => Math.round((r.process - r.air) * 10) / 10);
      expect(outside(rounded, 8.6, 1e9).filter(Boolean).length).toBe(103);
    },
  );

  itWithData(
    "power: torque times angular speed outside 3500 to 9000 W, 95 rows",
    "ai4i2020",
    (folder) => {
      const rows = read(folder);
      const found = outside(
        rows.map((r) => (r.torque * r.speed * 2 * Math.PI) / 60),
        3500,
        9000,
      );
      expect(found.filter(Boolean).length).toBe(95);
      expect(found.map(Number)).toEqual(rows.map((r) => r.labels.PWF));
    },
  );

  itWithData(
    "overstrain: wear times torque above the limit of the product's own type, 98 rows",
    "ai4i2020",
    (folder) => {
      const rows = read(folder);
      const most = { L: 11_000, M: 12_000, H: 13_000 };
      const strain = rows.map((r) => r.wear * r.torque);
      const found = outside(
        strain,
        -1e9,
        rows.map((r) => most[r.type]),
      );
      expect(found.filter(Boolean).length).toBe(98);
      expect(found.map(Number)).toEqual(rows.map((r) => r.labels.OSF));
    },
  );
});
