import { driversErrors } from "@taktline/drivers/errors";
import { spcErrors } from "@taktline/spc/errors";
import type { Text } from "./texts.js";

interface Entry {
  readonly when: Text;
  readonly remedy: Text;
}

const catalogue: Readonly<Record<string, Entry>> = { ...driversErrors, ...spcErrors };

/** What the library says in English with the numbers at hand, and in Chinese as its catalogue has it. */
export function libraryText(code: string, message: string): Text {
  const entry = catalogue[code];
  const zh =
    entry === undefined
      ? `${code}：${message}`
      : `${entry.when.zh}${entry.remedy.zh}（${code}：${message}）`;
  return { en: message, zh };
}
