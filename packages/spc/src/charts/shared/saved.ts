import { refuse } from "../../refuse.js";

/** Is this an array of so many finite numbers? */
export function areNumbers(of: unknown, length: number): of is readonly number[] {
  return Array.isArray(of) && of.length === length && Array.from(of).every(Number.isFinite);
}

/** Is this a whole number of 0 or more? */
export function isCount(of: unknown): of is number {
  return Number.isSafeInteger(of) && (of as number) >= 0;
}

/**
 * A part of a saved state that a chart reads itself, or nothing where there is none; throws `SPC_STATE` where it is not of
 * the form that the chart saves.
 */
export function savedPart<T>(
  name: string,
  of: unknown,
  sound: (of: unknown) => boolean,
): T | undefined {
  if (of === undefined) return undefined;
  let fits = false;
  try {
    fits = sound(of);
  } catch {
    // What cannot even be read is not of that form.
  }
  if (!fits) refuse("SPC_STATE", `the state is not one that save() gave: its ${name} is damaged`);
  return of as T;
}

/** Throws `SPC_STATE` where the limits of a saved state are refused by the check that given limits must pass. */
export function checkSaved(check: () => unknown): void {
  try {
    check();
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : "they are no limits";
    refuse("SPC_STATE", `the state is not one that save() gave: ${why}`);
  }
}
