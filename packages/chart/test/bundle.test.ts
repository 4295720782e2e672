import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { describe, expect, it } from "vitest";

async function bundle(name: string) {
  const result = await build({
    stdin: {
      contents: `export { ${name} } from "./index.ts";`,
      resolveDir: fileURLToPath(new URL("../src", import.meta.url)),
    },
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
    conditions: ["@taktline/source"],
    metafile: true,
  });
  const output = Object.values(result.metafile.outputs)[0];
  return {
    inputs: Object.entries(output?.inputs ?? {})
      .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
      .map(([path]) => path),
    gzip: gzipSync(result.outputFiles[0]?.contents ?? new Uint8Array()).length,
  };
}

describe("what a bundle pays", () => {
  it("renderControlChart has no other kind of chart in it, and nothing of spc and oee", async () => {
    const { inputs, gzip } = await bundle("renderControlChart");
    expect(
      inputs.filter((path) => /gantt|waterfall|pareto|tiles|trend|report|parse/.test(path)),
    ).toEqual([]);
    expect(inputs.filter((path) => /packages\/(spc|oee)\//.test(path))).toEqual([]);
    // A quarter of it are texts: the names of 22 charts, 30 statistics and 20 estimators, and the sentences of rules, in two languages.
    expect(gzip).toBeLessThan(18_250);
  });

  it.each(["decimate", "pareto", "oeeWaterfall", "stateGantt", "stringifyChart"])(
    "%s is within a kilobyte or so",
    async (name) => {
      const { gzip } = await bundle(name);
      expect(gzip).toBeLessThan(1300);
    },
  );
});
