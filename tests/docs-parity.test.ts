import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { filesBelow, repositoryRoot, shortPath } from "./workspace.js";

const docs = join(repositoryRoot, "docs");
const pages = filesBelow(docs, (path) => path.endsWith(".md") && !path.includes("/api/"));
const english = pages.filter((path) => !path.startsWith(join(docs, "zh")));

const pairs: (readonly [string, string])[] = [
  [join(repositoryRoot, "README.md"), join(repositoryRoot, "README.zh-CN.md")],
  ...english.map((path) => [path, path.replace(docs, join(docs, "zh"))] as const),
];

const headings = (text: string) =>
  [...text.replace(/```[\s\S]*?```/g, "").matchAll(/^(#+) /gm)].map((match) => match[1]);
const codeBlocks = (text: string) => text.match(/```[\s\S]*?```/g) ?? [];

describe("the two languages", () => {
  for (const [en, zh] of pairs) {
    it(`${shortPath(en)} and its Chinese page have the same headings and the same code`, () => {
      expect(existsSync(zh), `${shortPath(zh)} is missing`).toBe(true);
      const [english, chinese] = [readFileSync(en, "utf8"), readFileSync(zh, "utf8")];
      expect(headings(chinese)).toEqual(headings(english));
      expect(codeBlocks(chinese)).toEqual(codeBlocks(english));
      expect(chinese).toMatch(/[\u4e00-\u9fff]/);
    });
  }

  it("no Chinese page stands alone", () => {
    const alone = pages
      .filter((path) => path.startsWith(join(docs, "zh")))
      .filter((path) => !existsSync(path.replace(join(docs, "zh"), docs)))
      .map(shortPath);
    expect(alone).toEqual([]);
  });

  it("every relative link leads to a file", () => {
    const all = [
      ...pages,
      ...pairs[0]!,
      join(repositoryRoot, "CONTRIBUTING.md"),
      ...filesBelow(join(repositoryRoot, "packages"), (path) => path.endsWith("README.md")),
      ...filesBelow(join(repositoryRoot, "examples"), (path) => /README.*\.md$/.test(path)),
    ];
    const dead = all.flatMap((path) =>
      [...readFileSync(path, "utf8").matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)]
        .map((match) => match[1]!)
        .filter((link) => !existsSync(join(dirname(path), link)))
        .map((link) => `${shortPath(path)}: ${link}`),
    );
    expect(dead).toEqual([]);
  });
});
