import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

interface Case {
  readonly id: string;
  readonly input: Record<string, unknown>;
  readonly expected: Record<string, unknown>;
}

const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..", "..");
const file = join(
  process.env.TAKTLINE_VECTORS ?? join(root, "..", "shared", "vectors"),
  "spc.json",
);

/** Why the acceptance vectors cannot be read here, or undefined when they can. In CI they must be there. */
export const noVectors: string | undefined =
  existsSync(file) || process.env.CI === "true"
    ? undefined
    : `acceptance vectors not found at ${file}; set TAKTLINE_VECTORS`;

/** The case with this id, in the shape that the caller knows it to have. */
export function vector<T>(id: string): T {
  const all = JSON.parse(readFileSync(file, "utf8")) as { cases: Case[] };
  const found = all.cases.find((c) => c.id === id);
  if (found === undefined) throw new RangeError(`no case ${id} in ${file}`);
  return found as T;
}
