import { readdirSync } from "node:fs";
import { defineConfig } from "tsup";

const packages = readdirSync("packages");

// One file in, one file out: a bundle of one function must not carry its neighbours (see tests/treeshake).
export default defineConfig(
  packages.map((name) => ({
    name,
    entry: [`packages/${name}/src/**/*.ts`],
    outDir: `packages/${name}/dist`,
    format: "esm" as const,
    target: "es2022",
    platform: "neutral" as const,
    bundle: false,
    dts: false,
    sourcemap: true,
    clean: true,
    silent: true,
  })),
);
