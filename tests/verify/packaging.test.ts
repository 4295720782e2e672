import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { packAll } from "../../scripts/pack.mjs";
import { repositoryRoot } from "../workspace.js";

const run = promisify(execFile);

describe("the packed packages", () => {
  for (const { name, stage, tarball } of packAll(join(repositoryRoot, ".cache/packaging"))) {
    it(`${name} has nothing that publint or attw would correct`, async () => {
      const { publint } = await import("publint");
      const { messages } = await publint({ pkgDir: stage, strict: true, pack: false });
      expect(messages).toEqual([]);
      const attw = join(repositoryRoot, "node_modules/@arethetypeswrong/cli/dist/index.js");
      // Ends with another code than 0 when it finds a problem.
      await run(process.execPath, [attw, tarball, "--profile", "esm-only", "--format", "ascii"]);
    });

    it(`${name} publishes no workspace range and no development dependency`, () => {
      const manifest = readFileSync(join(stage, "package.json"), "utf8");
      expect(manifest).not.toContain("workspace:");
      expect(JSON.parse(manifest).devDependencies).toBeUndefined();
    });
  }
});
