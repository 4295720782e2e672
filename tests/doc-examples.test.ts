import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { executableExample, readExamples } from "./doc-examples.js";
import { filesBelow, readPackages, repositoryRoot, shortPath } from "./workspace.js";

const generated = join(repositoryRoot, "tests/.generated");
rmSync(generated, { recursive: true, force: true });
mkdirSync(generated, { recursive: true });

const files = [
  ...readPackages().flatMap((p) => [
    ...p.sources,
    ...filesBelow(p.dir, (path) => path.endsWith("README.md")),
  ]),
  ...["README.md", "README.zh-CN.md"].map((name) => join(repositoryRoot, name)),
  ...filesBelow(
    join(repositoryRoot, "docs"),
    (path) => path.endsWith(".md") && !path.includes("/api/"),
  ),
];

for (const file of files) {
  const examples = readExamples(file, readFileSync(file, "utf8"));
  if (examples.length === 0) continue;
  describe(shortPath(file), () => {
    for (const example of examples) {
      it(`the example at line ${example.line} runs and gives what it says`, async () => {
        const name = `${shortPath(file).replace(/[^a-zA-Z0-9]+/g, "-")}-${example.line}.ts`;
        const path = join(generated, name);
        writeFileSync(path, executableExample(example.code));
        const module = (await import(path)) as { assertions: number };
        expect(
          module.assertions,
          "an example shows at least one value with `// =>`",
        ).toBeGreaterThan(0);
      });
    }
  });
}
