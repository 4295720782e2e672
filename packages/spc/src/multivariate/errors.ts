import type { ErrorCatalogue } from "@taktline/core";

/** The codes that only this part of the package raises. */
export const multivariateErrors = {} as const satisfies ErrorCatalogue;
