import { refuse } from "../../refuse.js";

/** Throws `SPC_OPTION` unless the number is finite and above `from` and, where given, below `to`. */
export function checkBetween(name: string, value: number, from: number, to?: number): number {
  if (Number.isFinite(value) && value > from && (to === undefined || value < to)) return value;
  refuse(
    "SPC_OPTION",
    `${name} must be a finite number above ${from}${to === undefined ? "" : ` and below ${to}`}, not ${value}`,
    { value },
  );
}

/** Throws `SPC_OPTION` unless the number is finite. */
export function checkFinite(name: string, value: number): number {
  if (Number.isFinite(value)) return value;
  refuse("SPC_OPTION", `${name} must be a finite number, not ${value}`, { value });
}
