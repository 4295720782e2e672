import { describe, expect, it } from "vitest";
import { backward, cholesky, forward } from "../../src/multivariate/linear/cholesky.js";
import { symmetricEigen } from "../../src/multivariate/linear/symmetric-eigen.js";
import { allClose } from "../close.js";
import reference from "../fixtures/multivariate/pca.json";

const lower = (rows: readonly (readonly number[])[]) =>
  Float64Array.from(rows.flatMap((row, i) => row.slice(0, i + 1)));

describe("linear algebra against numpy", () => {
  it("eigenvalues and eigenvectors of definite, indefinite and rank-deficient matrices to 1e-11 of the largest", () => {
    for (const { matrix, values, vectors } of reference.matrices) {
      const n = matrix.length;
      const found = symmetricEigen(lower(matrix), n);
      const largest = Math.max(...values.map(Math.abs));
      values.forEach((value, k) => {
        expect(Math.abs(found.values[k]! - value) / largest).toBeLessThan(1e-13);
        found.vectors[k]!.forEach((x, j) => {
          expect(Math.abs(x - vectors[k]![j]!)).toBeLessThan(1e-11);
        });
      });
    }
  });

  it("eigenvectors of equal eigenvalues keep the order of the variables, so that results are the same everywhere", () => {
    const { values, vectors } = symmetricEigen(lower([[2], [0, 3], [0, 0, 2]]), 3);
    expect([...values]).toEqual([3, 2, 2]);
    expect(vectors.map((v) => [...v])).toEqual([
      [0, 1, 0],
      [1, 0, 0],
      [0, 0, 1],
    ]);
  });

  it("the sign makes the largest component positive", () => {
    for (const { matrix } of reference.matrices) {
      for (const vector of symmetricEigen(lower(matrix), matrix.length).vectors) {
        const largest = [...vector].sort((a, b) => Math.abs(b) - Math.abs(a))[0]!;
        expect(largest).toBeGreaterThan(0);
      }
    }
  });

  it("survives matrices near the ends of the range of doubles", () => {
    const { values } = symmetricEigen(lower([[1e300], [1e-300, 1e-300]]), 2);
    expect([...values]).toEqual([1e300, 1e-300]);
    expect([...symmetricEigen(lower([[0], [5e-324, 0]]), 2).values].every(Number.isFinite)).toBe(
      true,
    );
  });

  it("the Cholesky factor to 1e-11, and both triangular solutions invert it", () => {
    for (const { matrix, factor } of reference.matrices) {
      if (factor === undefined) continue;
      const n = matrix.length;
      const found = cholesky(lower(matrix), n, 1e-12) as Float64Array;
      allClose(found, [...lower(factor)], 1e-11);
      const y = matrix.map((_, i) => i - 1);
      const x = backward(found, n, forward(found, n, y));
      matrix.forEach((row, i) => {
        expect(Math.abs(row.reduce((sum, a, j) => sum + a * x[j]!, 0) - y[i]!)).toBeLessThan(1e-9);
      });
    }
  });

  it("a row that follows from the rows before it is found, with its weights", () => {
    const found = cholesky(lower([[1], [0, 4], [2, 12, 40]]), 3, 1e-10);
    expect(found).toEqual({ row: 2, weights: Float64Array.of(2, 3) });
  });
});
