import { expect } from "vitest";

/** Asserts that two numbers agree to a relative tolerance (absolute where the expected one is 0). */
export function close(actual: number, expected: number, tolerance: number): void {
  const off = Math.abs(actual - expected) / (expected === 0 ? 1 : Math.abs(expected));
  expect(off, `${actual} should be ${expected}`).toBeLessThanOrEqual(tolerance);
}

/** Asserts the same for whole columns. */
export function allClose(
  actual: ArrayLike<number>,
  expected: readonly number[],
  tolerance: number,
): void {
  expect(actual.length).toBe(expected.length);
  for (let i = 0; i < expected.length; i++) close(actual[i]!, expected[i]!, tolerance);
}
