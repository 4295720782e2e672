import type { ErrorCatalogue } from "@taktline/core";

/** The codes that only this part of the package raises. */
export const engineErrors = {} as const satisfies ErrorCatalogue;
