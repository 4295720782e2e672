import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { it } from "vitest";

const repoRoot = fileURLToPath(new URL("../../../../", import.meta.url));
const root = process.env.TAKTLINE_DATA ?? join(repoRoot, "..", "shared", "data");

/** A test on a public data set: skipped with its reason where the set is absent, but never in CI. */
export function itWithData(
  name: string,
  folder: string,
  test: (path: string) => void | Promise<void>,
): void {
  const path = join(root, folder);
  if (existsSync(path) || process.env.CI === "true") it(name, () => test(path));
  else {
    process.stdout.write(`skipped "${name}": ${path} is absent, set TAKTLINE_DATA\n`);
    it.skip(name, () => {});
  }
}
