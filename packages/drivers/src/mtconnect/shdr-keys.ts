import type { ShdrOptions } from "./shdr-line.js";

const defaultConditions = /_cond$|(?:^|:)system$/;

function tester(of: RegExp | ReadonlySet<string> | undefined): (key: string) => boolean {
  if (of === undefined) return () => false;
  if ("has" in of) return (key) => of.has(key);
  // A global or sticky expression remembers where it stopped.
  const plain = new RegExp(of.source, of.flags.replace(/[gy]/g, ""));
  return (key) => plain.test(key);
}

/** How many fields follow a key, and what they mean. */
export type ShdrKeyKind = "observation" | "condition" | "message" | "timeSeries";

/** Tells the kind of a key by the options. */
export function shdrKeyKind(options: ShdrOptions): (key: string) => ShdrKeyKind {
  const isCondition = tester(options.conditions ?? defaultConditions);
  const isMessage = tester(options.messages);
  const isSeries = tester(options.timeSeries);
  const known = new Map<string, ShdrKeyKind>();
  return (key) => {
    let kind = known.get(key);
    if (kind === undefined) {
      kind = isCondition(key)
        ? "condition"
        : isMessage(key)
          ? "message"
          : isSeries(key)
            ? "timeSeries"
            : "observation";
      // Garbage must not fill the memory.
      if (known.size < 10_000) known.set(key, kind);
    }
    return kind;
  };
}
