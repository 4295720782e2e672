import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { packAll } from "../../scripts/pack.mjs";
import { readPackages, repositoryRoot } from "../workspace.js";

const run = promisify(execFile);
const compilers = { typescript59: "5.9.3", typescript60: "6.0.3", typescript70: "7.0.2" };
const runtimes = { node20: "20", node22: "22", node24: "24" };
const modes = [
  { module: "esnext", moduleResolution: "bundler" },
  { module: "node16", moduleResolution: "node16" },
  { module: "nodenext", moduleResolution: "nodenext" },
];

/** A customer's project, outside the workspace, on plain npm. */
const home = mkdtempSync(join(tmpdir(), "taktline-consumer-"));

const entries = readPackages().flatMap(({ manifest }) =>
  Object.keys(manifest.exports)
    .filter((key) => key !== "./package.json")
    .map((key) => manifest.name + key.slice(1)),
);

beforeAll(async () => {
  const tarballs = packAll(join(repositoryRoot, ".cache/consumer"));
  const alias = (of: Record<string, string>, name: string) =>
    Object.fromEntries(Object.entries(of).map(([key, version]) => [key, `npm:${name}@${version}`]));
  writeFileSync(
    join(home, "package.json"),
    JSON.stringify({
      name: "consumer",
      private: true,
      type: "module",
      dependencies: {
        ...Object.fromEntries(tarballs.map((t) => [t.name, `file:${t.tarball}`])),
        aedes: "1.2.0",
        rxjs: "7.8.2",
        zod: "4.6.7",
      },
      devDependencies: {
        ...alias(compilers, "typescript"),
        ...alias(runtimes, "node"),
        "@types/node": "20.19.43",
      },
    }),
  );
  writeFileSync(
    join(home, "main.ts"),
    [
      ...entries.map((entry, i) => `import * as e${i} from "${entry}";`),
      'import { imr, nelsonRules } from "@taktline/spc";',
      'import { encodePayload } from "@taktline/codec/sparkplug";',
      `export const all: readonly object[] = [${entries.map((_, i) => `e${i}`).join(", ")}];`,
      "export const chart: number = imr([1, 2, 3, 2, 1]).x.center;",
      "export const rules: unknown = nelsonRules;",
      "export const encode: (payload: never) => Uint8Array = encodePayload;",
      "",
    ].join("\n"),
  );
  writeFileSync(
    join(home, "main.mjs"),
    `const entries = ${JSON.stringify(entries)};
for (const entry of entries) {
  const module = await import(entry);
  if (Object.keys(module).length === 0) throw new Error(entry + " exports nothing");
}
const { imr } = await import("@taktline/spc");
process.stdout.write(process.versions.node.split(".")[0] + " " + entries.length + " " + imr([1, 2, 3, 2, 1]).x.center);
`,
  );
  await run("npm", ["install", "--no-audit", "--no-fund", "--loglevel=error"], { cwd: home });
}, 300_000);

afterAll(() => rmSync(home, { recursive: true, force: true }));

describe("a customer's project with the packed packages", () => {
  for (const [compiler, version] of Object.entries(compilers)) {
    for (const mode of modes) {
      it(`type-checks with TypeScript ${version}, ${mode.module}, skipLibCheck off and no DOM`, async () => {
        const config = join(home, `tsconfig.${compiler}.${mode.module}.json`);
        writeFileSync(
          config,
          JSON.stringify({
            compilerOptions: {
              ...mode,
              target: "es2022",
              lib: ["ES2023", "ESNext.Disposable"],
              types: ["node"],
              strict: true,
              exactOptionalPropertyTypes: true,
              skipLibCheck: false,
              noEmit: true,
            },
            files: ["main.ts"],
          }),
        );
        const tsc = join(home, "node_modules", compiler, "bin/tsc");
        const { stdout } = await run(process.execPath, [tsc, "-p", config], { cwd: home }).catch(
          (error: { stdout: string }) => error,
        );
        expect(stdout).toBe("");
      });
    }
  }

  for (const [runtime, major] of Object.entries(runtimes)) {
    it(`runs every entry on Node ${major}`, async () => {
      const node = join(home, "node_modules", runtime, "bin/node");
      const { stdout } = await run(node, ["main.mjs"], { cwd: home });
      expect(stdout).toBe(`${major} ${entries.length} 1.8`);
    });
  }
});
