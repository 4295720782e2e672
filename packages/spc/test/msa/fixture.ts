import { readFileSync } from "node:fs";

type Numbers = Readonly<Record<string, number>>;
type Bounds = Readonly<Record<string, [number, number]>>;

interface Study {
  x: number[][][];
  confidence: number;
  ss: Numbers;
  df: Numbers;
  p: Numbers;
  estimate: Numbers;
  mls: Bounds;
}

/** What fixtures/msa/msa.py computed. */
export const fixture = JSON.parse(
  readFileSync(new URL("../fixtures/msa/msa.json", import.meta.url), "utf8"),
) as {
  crossed: (Study & { f: Numbers; satterthwaite: Bounds })[];
  nested: Study[];
  cohen: { table: number[][]; kappa: number; se: number; se0: number }[];
  fleiss: {
    counts: number[][];
    kappa: number;
    se0: number;
    each: number[];
    seEach: number;
    se: number;
  }[];
  kendallW: { ratings: number[][]; w: number; chi: number; p: number }[];
  tau: { x: number[]; y: number[]; tau: number; p: number }[];
  exactIntervals: [number, number, number, number][];
  d2Star: [number, number, number, number][];
  linearity: {
    references: number[];
    values: number[][];
    params: number[];
    se: number[];
    t: number[];
    p: number[];
    s: number;
    r2: number;
    ci: [number, number][];
    band: [number, number][];
    parts: [number, number, number][];
    average: [number, number];
  };
  bias: { x: number[]; sd: number; t: number; p: number; ci: [number, number] };
};
