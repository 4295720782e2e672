import { refuse } from "./refuse.js";

/** The number if it is finite and between the bounds, which do not belong to it; else throws `SPC_OPTION`. */
export function checkBetween(
  name: string,
  value: number,
  above: number,
  below: number = Number.POSITIVE_INFINITY,
): number {
  if (Number.isFinite(value) && value > above && value < below) return value;
  refuse(
    "SPC_OPTION",
    `${name} must be a finite number above ${above}${below === Number.POSITIVE_INFINITY ? "" : ` and below ${below}`}, not ${value}`,
    { value },
  );
}

/** Throws `SPC_OPTION` unless the number is finite. */
export function checkFinite(name: string, value: number): number {
  if (Number.isFinite(value)) return value;
  refuse("SPC_OPTION", `${name} must be a finite number, not ${value}`, { value });
}
