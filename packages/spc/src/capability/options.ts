import { refuse } from "../refuse.js";

/** The number if it is finite and in the open interval; else throws `SPC_OPTION`. */
export function checkBetween(name: string, value: number, above: number, below: number): number {
  if (Number.isFinite(value) && value > above && value < below) return value;
  refuse(
    "SPC_OPTION",
    below === Number.POSITIVE_INFINITY
      ? `${name} must be a finite number above ${above}, not ${value}`
      : `${name} must lie between ${above} and ${below}, not ${value}`,
    { value },
  );
}
