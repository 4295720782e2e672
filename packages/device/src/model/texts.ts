/**
 * Text for people by language: BCP 47 tags such as `en`, `zh`, `zh-CN` to the text in that language.
 *
 * `und` is the tag for text whose language was not stated.
 *
 * @see BCP 47 (RFC 5646)
 */
export type Texts = Readonly<Record<string, string>>;

/** Text for people as it is written in a definition: by language, or one string, which is kept as `{ und: "..." }`. */
export type LocalText = string | Texts;
