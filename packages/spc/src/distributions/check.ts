import { refuse } from "../refuse.js";

/** Throws `SPC_DISTRIBUTION` for the argument that is outside. */
function outside(where: string, name: string, value: number, remedy: string): never {
  return refuse("SPC_DISTRIBUTION", `${where}: ${name} is ${value}; give ${remedy}`, {
    where,
    name,
    value,
  });
}

/** Throws unless the value is a number; infinity is one. */
export function checkNumber(where: string, name: string, value: number): void {
  if (!(value <= Number.POSITIVE_INFINITY)) outside(where, name, value, "a number");
}

/** Throws unless the value is a finite number. */
export function checkFinite(where: string, name: string, value: number): void {
  if (!Number.isFinite(value)) outside(where, name, value, "a finite number");
}

/** Throws unless the value is finite and above 0. */
export function checkPositive(where: string, name: string, value: number): void {
  if (!(value > 0 && value < Number.POSITIVE_INFINITY)) {
    outside(where, name, value, "a finite number above 0");
  }
}

/** Throws unless the value is from 0 to 1. */
export function checkProbability(where: string, name: string, value: number): void {
  if (!(value >= 0 && value <= 1)) outside(where, name, value, "a probability from 0 to 1");
}

/** Throws unless the value is a whole number from 0 to a highest one. */
export function checkCount(
  where: string,
  name: string,
  value: number,
  highest: number = Number.MAX_SAFE_INTEGER,
): void {
  if (!(Number.isInteger(value) && value >= 0 && value <= highest)) {
    outside(where, name, value, `a whole number from 0 to ${highest}`);
  }
}

/** Throws unless the value is finite and not below 0. */
export function checkNotNegative(where: string, name: string, value: number): void {
  if (!(value >= 0 && value < Number.POSITIVE_INFINITY)) {
    outside(where, name, value, "a finite number from 0");
  }
}

/** Throws unless the value is from 1e-290, below which its multiples underflow, to 1. */
export function checkPositiveProbability(where: string, name: string, value: number): void {
  if (!(value >= 1e-290 && value <= 1))
    outside(where, name, value, "a probability from 1e-290 to 1");
}

/** Throws unless the mean of a count can be counted: beyond 1e14 whole numbers run out of float64. */
export function checkMean(where: string, mean: number): void {
  if (!(mean <= 1e14)) outside(where, "mean", mean, "parameters whose mean is at most 1e14");
}
