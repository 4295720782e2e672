/** The longest name of a sheet, in UTF-16 units. */
const longest = 31;

// Control characters and halves of surrogate pairs.
const forbidden =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Cuts a text to so many UTF-16 units without halving a surrogate pair. */
export function cutText(text: string, units: number): string {
  if (text.length <= units) return text;
  const last = text.charCodeAt(units - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? units - 1 : units);
}

/** Gives sheets names that Excel accepts: 31 units, none of `[]:*?/\`, no apostrophe at the ends, each name once. */
export function sheetNames(): (wish: string, suffix?: string) => string {
  const taken = new Set<string>();
  return (wish, suffix = "") => {
    const clean = wish
      .replace(forbidden, "")
      .replace(/[[\]:*?/\\]/g, "-")
      .replace(/\s+/gu, " ")
      .replace(/^[' ]+|[' ]+$/g, "");
    // Excel keeps the name History for itself.
    const base =
      clean === "" || clean.toLowerCase() === "history" ? `Sheet ${clean}`.trim() : clean;
    for (let n = 1; ; n++) {
      const end = n === 1 ? suffix : `${suffix} ~${n}`;
      const name = `${cutText(base, longest - end.length)
        .trimEnd()
        .replace(/'+$/, "")}${end}`;
      const key = name.toLowerCase();
      if (taken.has(key)) continue;
      taken.add(key);
      return name;
    }
  };
}
