import type { Metric } from "@taktline/codec/sparkplug";

export const timestamp = 1700000000000;

/** A small generator with a seed, so that every process measures the same numbers. */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

/** What a line of 20 tags reports: 8 Double, 2 Int64, 4 Int32, 4 Boolean, 2 String. */
export const kinds = [
  "Double",
  "Double",
  "Double",
  "Double",
  "Double",
  "Double",
  "Double",
  "Double",
  "Int64",
  "Int64",
  "Int32",
  "Int32",
  "Int32",
  "Int32",
  "Boolean",
  "Boolean",
  "Boolean",
  "Boolean",
  "String",
  "String",
] as const;

const words = [
  "Temperature",
  "Pressure",
  "Flow/Actual",
  "Torque",
  "Energy",
  "Level",
  "Speed",
  "Count",
];

/** A tag in a form from which every competitor's input is made. */
export interface Tag {
  readonly name: string;
  readonly alias: number;
  readonly type: (typeof kinds)[number];
  readonly value: number | boolean | string;
  readonly timestamp: number;
}

/** The text in one piece, as a name from a file or a database is: an engine joins pieces only when somebody reads them. */
function flat(text: string): string {
  return JSON.parse(JSON.stringify(text)) as string;
}

/** Tags with repeatable names and values; Int64 values are whole numbers below 2^53, which every competitor can take. */
export function tags(count: number): Tag[] {
  const random = generator(20237);
  return Array.from({ length: count }, (_, i) => {
    const type = kinds[i % kinds.length] ?? "Double";
    const r = random();
    const value =
      type === "Double"
        ? Math.round(r * 1e5) / 100
        : type === "Int64"
          ? Math.floor(r * 1e12)
          : type === "Int32"
            ? Math.floor(r * 1e6)
            : type === "Boolean"
              ? r > 0.5
              : `Order-${Math.floor(r * 1e8)}`;
    return {
      name: flat(`Line${1 + (i >> 5)}/Cell${1 + (i % 8)}/${words[i % words.length]}${i}`),
      alias: i + 1,
      type,
      value,
      timestamp: timestamp - (i % 5),
    };
  });
}

/** The tags as Taktline takes them. Literals, no spreads: those give every object a hidden class of its own, which slows any reader down. */
export function taktlineMetrics(list: readonly Tag[], withAlias: boolean): Metric[] {
  return list.map((tag) => {
    const { name, alias, type } = tag;
    const value = type === "Int64" ? BigInt(tag.value as number) : tag.value;
    return withAlias
      ? { alias, timestamp: tag.timestamp, type, value }
      : { name, timestamp: tag.timestamp, type, value };
  }) as Metric[];
}
