import { readFileSync } from "node:fs";
import { isBuiltin } from "node:module";
import { describe, expect, it } from "vitest";
import { readPackages, shortPath } from "./workspace.js";

const floors: Record<string, number> = {
  core: 0,
  spc: 1,
  oee: 1,
  codec: 1,
  device: 1,
  sim: 1,
  chart: 1,
  drivers: 2,
  connect: 2,
};

/** The arrows between neighbours of the pure floor that the house allows. */
const neighbours = new Set(["device -> codec", "chart -> spc", "chart -> oee"]);

/** What a subpath may use beside the packages of the house. */
const outside: Record<string, readonly string[]> = {
  spc: ["rxjs"],
  oee: ["rxjs"],
  device: ["zod"],
  chart: ["fflate"],
  drivers: ["csv-parse"],
  connect: ["mqtt", "rxjs", "aedes"],
};

const packages = readPackages();

/** Every module a source file imports, types included. */
function importsOf(source: string): string[] {
  const code = source.replace(/\/\*[\s\S]*?\*\//g, "");
  const found = [
    ...code.matchAll(/^\s*(?:import|export)\b[^"'`;]*?from\s*"([^"]+)"/gm),
    ...code.matchAll(/\bimport\s*\(\s*"([^"]+)"/g),
    ...code.matchAll(/^\s*import\s*"([^"]+)"/gm),
  ];
  return found.map((match) => match[1]!);
}

function packageOf(specifier: string): string {
  const parts = specifier.split("/");
  return specifier.startsWith("@") ? parts.slice(0, 2).join("/") : parts[0]!;
}

describe("the four floors", () => {
  it("knows the floor of every package", () => {
    expect(packages.map((p) => p.folder).sort()).toEqual(Object.keys(floors).sort());
  });

  for (const { folder, manifest, sources } of packages) {
    const floor = floors[folder] ?? Number.NaN;

    it(`${folder} depends only on floors below it, and on neighbours where the arrow is allowed`, () => {
      for (const name of Object.keys(manifest.dependencies ?? {})) {
        if (!name.startsWith("@taktline/")) continue;
        const other = name.slice("@taktline/".length);
        const allowed = floors[other]! < floor || neighbours.has(`${folder} -> ${other}`);
        expect(allowed, `${folder} may not depend on ${other}`).toBe(true);
      }
    });

    it(`${folder} imports only what its manifest declares and its floor may use`, () => {
      const declared = new Set([
        ...Object.keys(manifest.dependencies ?? {}),
        ...Object.keys(manifest.peerDependencies ?? {}),
      ]);
      for (const file of sources) {
        for (const specifier of importsOf(readFileSync(file, "utf8"))) {
          if (specifier.startsWith(".")) continue;
          const where = `${shortPath(file)} imports ${specifier}`;
          if (isBuiltin(specifier)) {
            expect(floor, `${where}: the pure floors use no Node built-ins`).toBeGreaterThanOrEqual(
              2,
            );
            continue;
          }
          const name = packageOf(specifier);
          expect(declared, `${where}, which its manifest does not declare`).toContain(name);
          if (!name.startsWith("@taktline/")) expect(outside[folder] ?? [], where).toContain(name);
        }
      }
    });

    it(`${folder} keeps rxjs to ./rx, zod to ./schema and fflate to ./xlsx on the pure floors`, () => {
      if (floor > 1) return;
      for (const file of sources) {
        const names = importsOf(readFileSync(file, "utf8")).map(packageOf);
        const path = shortPath(file);
        if (names.includes("rxjs")) expect(path).toMatch(/src\/rx\//);
        if (names.includes("zod")) expect(path).toMatch(/src\/schema\//);
        if (names.includes("fflate")) expect(path).toMatch(/src\/xlsx\//);
      }
    });
  }
});

describe("house rules in the sources", () => {
  const rules: readonly { name: string; pattern: RegExp }[] = [
    { name: "no console", pattern: /\bconsole\./ },
    { name: "no plain errors", pattern: /throw new (?:Error|TypeError|RangeError)\(/ },
    { name: "no any", pattern: /(?::|<|\bas)\s*any\b/ },
  ];
  const pureRules: readonly { name: string; pattern: RegExp }[] = [
    { name: "no clock", pattern: /\bDate\.now\(|\bnew Date\(\)|\bperformance\.now\(/ },
    { name: "no random", pattern: /\bMath\.random\b|\bcrypto\./ },
  ];
  const code = (file: string) =>
    readFileSync(file, "utf8")
      .replace(/\/\*[\s\S]*?\*\//g, "")
      .replace(/(^|\s)\/\/.*$/gm, "")
      .replace(/"(?:[^"\\\n]|\\.)*"/g, '""');

  for (const rule of rules) {
    it(`${rule.name} in any package`, () => {
      const found = packages
        .flatMap((p) => p.sources)
        .filter((file) => rule.pattern.test(code(file)))
        .map(shortPath);
      expect(found).toEqual([]);
    });
  }
  for (const rule of pureRules) {
    it(`${rule.name} on the pure floors`, () => {
      const found = packages
        .filter((p) => (floors[p.folder] ?? 0) < 2)
        .flatMap((p) => p.sources)
        .filter((file) => rule.pattern.test(code(file)))
        .map(shortPath);
      expect(found).toEqual([]);
    });
  }

  it("hand-written source files stay within 600 lines", () => {
    const long = packages
      .flatMap((p) => p.sources)
      .filter((file) => !file.endsWith(".generated.ts"))
      .filter((file) => readFileSync(file, "utf8").split("\n").length > 601)
      .map(shortPath);
    expect(long).toEqual([]);
  });
});

describe("the manifests", () => {
  for (const { folder, manifest } of packages) {
    it(`${folder} is ESM, free of side effects, licensed, and offers source, types and default at every entry`, () => {
      expect(manifest.type).toBe("module");
      expect(manifest.sideEffects).toBe(false);
      expect(manifest.license).toBe("Apache-2.0");
      expect(manifest.files).toEqual(["dist", "src"]);
      for (const [key, entry] of Object.entries(manifest.exports)) {
        if (key === "./package.json") continue;
        expect(Object.keys(entry), `${folder} ${key}`).toEqual([
          "@taktline/source",
          "types",
          "default",
        ]);
      }
      expect(Object.keys(manifest.exports)).toContain("./errors");
    });
  }
});
