import type { ErrorCatalogue } from "@taktline/core";
import { sparkplugErrors } from "./errors/sparkplug-errors.js";
import { transportErrors } from "./errors/transport-errors.js";

/** Every code that `@taktline/connect` throws or reports, with its remedy in English and Chinese. */
export const connectErrors = {
  ...transportErrors,
  ...sparkplugErrors,
} as const satisfies ErrorCatalogue;

/** The literal codes of `@taktline/connect`. */
export type ConnectErrorCode = keyof typeof connectErrors;
