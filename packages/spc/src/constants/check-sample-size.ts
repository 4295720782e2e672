import { TaktlineError } from "@taktline/core";
import type { SpcErrorCode } from "../errors.catalogue.js";

/** Throws unless n is an integer from 2 to max. */
export function checkSampleSize(name: string, n: number, max: number): void {
  if (Number.isInteger(n) && n >= 2 && n <= max) return;
  throw new TaktlineError<SpcErrorCode>(
    "SPC_CONSTANT_RANGE",
    `${name}(n) is asked for n = ${n}; use an integer from 2 to ${max}`,
    { details: { name, n, max } },
  );
}
