import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { describe, expect, it } from "vitest";
import { readPackages, repositoryRoot } from "../workspace.js";
import { ceilingOf, ceilings, fits } from "./treeshake-ceilings.js";

const pure = ["core", "spc", "oee", "codec", "device", "sim", "chart"];
const forbidden = ["zod", "rxjs", "mqtt", "aedes"];
const report: Record<string, number> = {};

async function bundle(specifier: string, name: string) {
  const result = await build({
    stdin: {
      contents: `export { ${name} } from "${specifier}";`,
      resolveDir: join(repositoryRoot, "tests"),
    },
    bundle: true,
    format: "esm",
    minify: true,
    write: false,
    metafile: true,
    platform: "neutral",
    logLevel: "silent",
  });
  return {
    gzip: gzipSync(result.outputFiles[0]!.contents, { level: 9 }).length,
    inputs: Object.keys(result.metafile.inputs),
  };
}

describe("one export alone in a browser bundle", () => {
  for (const { folder, manifest, dir } of readPackages().filter((p) => pure.includes(p.folder))) {
    for (const [subpath, entry] of Object.entries(manifest.exports)) {
      if (typeof entry === "string" || ["./errors", "./rx", "./schema"].includes(subpath)) continue;
      const specifier = manifest.name + subpath.slice(1);
      it(`${specifier}: every export stays below its ceiling and drags in no library`, async () => {
        const module = (await import(join(dir, entry.default!))) as Record<string, unknown>;
        const tooLarge: string[] = [];
        const dragged: string[] = [];
        for (const name of Object.keys(module)) {
          const { gzip, inputs } = await bundle(specifier, name);
          const key = `${folder}${subpath.slice(1)}:${name}`;
          report[key] = gzip;
          const limit = ceilingOf(key);
          if (gzip > limit) tooLarge.push(`${key} is ${gzip} B gz, its ceiling ${limit}`);
          for (const library of forbidden) {
            if (inputs.some((path) => path.includes(`node_modules/${library}/`))) {
              dragged.push(`${key} drags in ${library}`);
            }
          }
        }
        mkdirSync(join(repositoryRoot, "out"), { recursive: true });
        writeFileSync(
          join(repositoryRoot, "out/sizes.json"),
          `${JSON.stringify(report, null, 2)}\n`,
        );
        expect(tooLarge).toEqual([]);
        expect(dragged).toEqual([]);
      });
    }
  }

  it("every raised ceiling belongs to exports that exist", () => {
    const keys = Object.keys(report);
    const gone = ceilings
      .flatMap((ceiling) => ceiling.exports)
      .filter((pattern) => !keys.some((key) => fits(pattern, key)));
    expect(gone).toEqual([]);
  });
});
