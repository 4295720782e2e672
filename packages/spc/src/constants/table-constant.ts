import { TaktlineError } from "@taktline/core";
import type { SpcErrorCode } from "../errors.catalogue.js";

/** Throws unless the printed tables have a row for n. */
export function checkTableSize(n: number): void {
  if (n >= 2 && n <= 25) return;
  throw new TaktlineError<SpcErrorCode>(
    "SPC_CONSTANT_TABLE",
    `the printed tables have constants for 2 to 25, not for ${n}; use constants "exact"`,
    { details: { n } },
  );
}

/** A number as a table with so many decimals prints it. */
export function printed(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}
