import { TaktlineError } from "@taktline/core";
import type { SpcErrorCode } from "./errors.catalogue.js";

/** Throws the package's error. */
export function refuse(
  code: SpcErrorCode,
  message: string,
  details: Readonly<Record<string, unknown>> = {},
): never {
  throw new TaktlineError<SpcErrorCode>(code, message, { details });
}
