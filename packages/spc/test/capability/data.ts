import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..", "fixtures", "capability");

function read<T>(name: string): T {
  return JSON.parse(readFileSync(join(root, name), "utf8")) as T;
}

/** The seeded data sets. */
export const data = read<Record<string, number[]>>("capability-data.json");
const r = read<Record<string, (number | null)[]>>("reference-r.json");
const mp = read<Record<string, number[]>>("reference-mp.json");

/** The numbers that R gave for a key. */
export function fromR(key: string): number[] {
  const found = r[key];
  if (found === undefined) throw new RangeError(`no reference ${key}`);
  return (Array.isArray(found) ? found : [found]).map((x) => x ?? Number.NaN);
}

/** The numbers that mpmath gave for a key. */
export function fromMp(key: string): number[] {
  const found = mp[key];
  if (found === undefined) throw new RangeError(`no reference ${key}`);
  return found;
}

/** One of the data sets. */
export function sample(name: string): number[] {
  const found = data[name];
  if (found === undefined) throw new RangeError(`no data ${name}`);
  return found;
}
