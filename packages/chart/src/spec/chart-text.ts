/**
 * A text in a chart. A plain string is shown as it is. `{ key }` is looked up in the locale's table (and in the `messages`
 * of the caller first), with `{name}` replaced from `values`; an unknown key is shown itself. `{ en, zh }` carries both.
 */
export type ChartText =
  | string
  | {
      /** Key in a message table, such as `stage.phase1`. */
      readonly key: string;
      /** What replaces `{name}` in the message. */
      readonly values?: Readonly<Record<string, string | number>>;
    }
  | {
      /** The text in English. */
      readonly en: string;
      /** The text in Simplified Chinese. */
      readonly zh: string;
    };

/** Numbers by index: a typed array in memory, an array in JSON. `null` and NaN both mark a gap. */
export type NumberColumn = ArrayLike<number | null>;

/** One number for every point, or a column with one per point. */
export type ChartLevel = number | NumberColumn;
