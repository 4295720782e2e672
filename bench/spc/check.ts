import assert from "node:assert/strict";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { applyRules, nelsonRules } from "@taktline/spc";
import { createKernel } from "@taktline/spc/kernel";
import type { CaseSpec, SubjectSpec } from "./cases.js";
import { runSubject } from "./programs.js";
import type { SubjectResult } from "./result.js";

const parts = ["masks", "means", "ranges", "series"];

interface Outcome {
  readonly result: SubjectResult;
  readonly columns: Readonly<Record<string, Buffer>>;
}

/**
 * Runs every subject of a case once and holds it to the others before anything is timed.
 *
 * Masks of all subjects are equal byte by byte; the kernel's implementations and its source compiled natively agree in
 * every bit of every column and number; numbers of the others agree to 1e-9.
 *
 * @returns sentences about what was compared
 */
export function checkCase(
  of: CaseSpec,
  subjects: readonly SubjectSpec[],
  folder: string,
  data: string,
  points: number,
): string[] {
  const run = (spec: SubjectSpec, n: number): Outcome => {
    const out = join(folder, "out");
    const result = runSubject(spec, of.name, folder, data, n, spec.program === "r" ? 1 : 0, out);
    const columns: Record<string, Buffer> = {};
    for (const part of parts) {
      const file = `${out}.${part}`;
      if (!existsSync(file)) continue;
      columns[part] = readFileSync(file);
      rmSync(file);
    }
    return { result, columns };
  };
  const native = of.subjects.find((s) => s.program === "same-algorithm")!;
  const references = new Map<number, Outcome>();
  const reference = (n: number): Outcome => {
    const held = references.get(n) ?? run(native, n);
    references.set(n, held);
    return held;
  };
  let bytes = 0;
  for (const spec of subjects) {
    if (spec === native || spec.incomparable) continue;
    const n = Math.min(points, spec.points ?? points);
    const found = run(spec, n);
    const expected = reference(n);
    const where = `${of.name}, ${spec.label}`;
    for (const [part, column] of Object.entries(found.columns)) {
      const other = expected.columns[part];
      assert(other !== undefined, `${where}: ${part} has nothing to be compared with`);
      // Sums of subjects with another order of additions may differ in the last bit, masks may not.
      if (part !== "masks" && spec.sameBits !== true) continue;
      assert(column.equals(other), `${where}: ${part} differ`);
      bytes += column.length;
    }
    for (const [name, value] of Object.entries(found.result.numbers)) {
      const other = expected.result.numbers[name]!;
      // The limit of the ranges needs d3, which the package computes and the C program has typed in.
      if (spec.sameBits === true && name !== "rUcl")
        assert.equal(value, other, `${where}: ${name}`);
      else {
        const off = Math.abs(value - other) / Math.max(Math.abs(other), 1e-300);
        assert(value === other || off < 1e-9, `${where}: ${name} is ${value}, not ${other}`);
      }
    }
  }
  return [
    `${of.name}: ${bytes === 0 ? "" : `${bytes.toLocaleString("en")} bytes of masks and columns equal; `}numbers of the kernel's variants equal in every bit, all others to 1e-9`,
  ];
}

/** The kernel against the package's evaluator, point by point, on the first points. */
export function checkEvaluator(x: Float64Array): string {
  const kernel = createKernel();
  const { limits, masks } = kernel.imr(x);
  const expected = applyRules(x, limits.x, nelsonRules());
  const differs = masks.findIndex((m, i) => m !== expected[i]);
  assert.equal(differs, -1, `the kernel and applyRules differ at point ${differs}`);
  return `rules: ${x.length.toLocaleString("en")} masks equal to those of applyRules`;
}
