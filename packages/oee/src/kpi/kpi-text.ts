/** A text in both languages. */
export interface KpiText {
  /** English. */
  readonly en: string;
  /** Simplified Chinese. */
  readonly zh: string;
}
