import type { ErrorCatalogue } from "@taktline/core";

export declare function renderErrorPage(
  catalogues: ReadonlyMap<string, ErrorCatalogue>,
  locale: "en" | "zh",
): string;
