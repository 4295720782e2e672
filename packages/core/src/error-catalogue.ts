/** The entry of one code in a package's error catalogue. */
export interface ErrorCatalogueEntry {
  /** `throws` when a `TaktlineError` carries the code, `issue` when it comes as a value beside the data. */
  readonly kind: "throws" | "issue";
  /** When it happens, in English and Chinese. */
  readonly when: { readonly en: string; readonly zh: string };
  /** What to do about it, in English and Chinese. */
  readonly remedy: { readonly en: string; readonly zh: string };
}

/** Every code of a package. It stands in the package's `./errors` entry, apart from the code that throws, so that it costs a bundle nothing. */
export type ErrorCatalogue = Readonly<Record<string, ErrorCatalogueEntry>>;
