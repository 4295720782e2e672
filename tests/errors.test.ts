import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { ErrorCatalogue } from "@taktline/core";
import { describe, expect, it } from "vitest";
import { renderErrorPage } from "../scripts/error-page.mjs";
import { readPackages, repositoryRoot } from "./workspace.js";

const packages = readPackages();
const catalogues = new Map<string, ErrorCatalogue>();
for (const { folder, dir } of packages) {
  const module = (await import(join(dir, "src/errors.catalogue.ts"))) as Record<
    string,
    ErrorCatalogue
  >;
  const catalogue = module[`${folder}Errors`];
  if (catalogue !== undefined) catalogues.set(folder, catalogue);
}

describe("the error catalogue", () => {
  for (const { folder, sources } of packages) {
    const prefix = folder.toUpperCase();
    const used = new Set(
      sources
        .filter((file) => !file.endsWith("errors.catalogue.ts"))
        .flatMap((file) => {
          const code = readFileSync(file, "utf8").replace(/\/\*[\s\S]*?\*\//g, "");
          return [...code.matchAll(new RegExp(`["'](${prefix}_[A-Z0-9_]+)["']`, "g"))].map(
            (m) => m[1]!,
          );
        }),
    );

    it(`${folder}: every code in the sources stands in the table, and every code in the table is used`, () => {
      const table = Object.keys(catalogues.get(folder) ?? {});
      expect([...used].sort()).toEqual([...table].sort());
    });

    it(`${folder}: every entry says when and what to do, in both languages`, () => {
      for (const [code, entry] of Object.entries(catalogues.get(folder) ?? {})) {
        expect(code.startsWith(`${prefix}_`), code).toBe(true);
        for (const text of [entry.when, entry.remedy]) {
          expect(text.en.length, code).toBeGreaterThan(10);
          expect(text.zh, code).toMatch(/[\u4e00-\u9fff]/);
        }
      }
    });

    it(`${folder}: every @throws names codes of the table`, () => {
      for (const file of sources) {
        for (const line of readFileSync(file, "utf8").matchAll(/@throws (.*)/g)) {
          for (const code of line[1]!.matchAll(/`([A-Z]+_[A-Z0-9_]+)`/g)) {
            const owner = code[1]!.split("_")[0]!.toLowerCase();
            expect(catalogues.get(owner) ?? {}, `${file}: ${line[0]}`).toHaveProperty(code[1]!);
          }
        }
      }
    });
  }

  for (const locale of ["en", "zh"] as const) {
    it(`docs: the ${locale} page is the table (npm run docs:errors writes it)`, () => {
      const path = locale === "en" ? "docs/errors.md" : "docs/zh/errors.md";
      const page = readFileSync(join(repositoryRoot, path), "utf8");
      expect(page).toBe(renderErrorPage(catalogues, locale));
    });
  }
});
