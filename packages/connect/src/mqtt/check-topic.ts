import { TaktlineError } from "@taktline/core";
import type { ConnectErrorCode } from "../errors.catalogue.js";

function refuse(what: string, found: unknown, why: string): never {
  const shown = typeof found === "string" ? JSON.stringify(found.slice(0, 200)) : String(found);
  throw new TaktlineError<ConnectErrorCode>("CONNECT_TOPIC", `the ${what} ${shown} ${why}`, {
    details: { [what]: found },
  });
}

function checkText(what: string, text: unknown): asserts text is string {
  if (typeof text !== "string" || text === "")
    refuse(what, text, "must be a text with at least one character");
  if (text.length > 21845 && new TextEncoder().encode(text).length > 65535) {
    refuse(what, text, "is longer than the 65535 bytes that MQTT allows; use a shorter one");
  }
  if (text.includes("\0")) refuse(what, text, "contains U+0000, which MQTT forbids");
  if (/\p{Surrogate}/u.test(text))
    refuse(what, text, "contains half a surrogate pair and is not UTF-8");
}

/** Throws unless a message can be published there. */
export function checkTopic(topic: unknown): void {
  checkText("topic", topic);
  if (/[+#]/.test(topic)) {
    refuse(
      "topic",
      topic,
      "contains + or #, which only filters may; publish to one topic at a time",
    );
  }
}

/** Throws unless it can be subscribed to. */
export function checkFilter(filter: unknown): void {
  checkText("filter", filter);
  const levels = filter.split("/");
  for (let i = 0; i < levels.length; i++) {
    const level = levels[i] as string;
    if (level.length > 1 && /[+#]/.test(level)) {
      refuse(
        "filter",
        filter,
        "has + or # beside other characters; they must fill their level alone",
      );
    }
    if (level === "#" && i < levels.length - 1) {
      refuse("filter", filter, "has # before its last level; it must be the last");
    }
  }
}
