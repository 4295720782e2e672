// Builds every package: JavaScript with tsup (unbundled), declarations and their maps with TypeScript 7.
import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root, workspacePackages } from "./packages.mjs";

function run(args) {
  const done = spawnSync(process.execPath, args, { cwd: root, stdio: "inherit" });
  if (done.status !== 0) process.exit(done.status ?? 1);
}

run(["node_modules/tsup/dist/cli-default.js"]);

// The dependencies of a package are read from their built declarations, as a customer reads them.
for (const { folder, dir } of workspacePackages()) {
  const config = join(dir, "node_modules", ".cache", "tsconfig.build.json");
  mkdirSync(join(config, ".."), { recursive: true });
  writeFileSync(
    config,
    JSON.stringify({
      extends: join(root, "tsconfig.base.json"),
      compilerOptions: {
        lib: ["ES2023"],
        types: folder === "connect" || folder === "drivers" ? ["node"] : [],
        typeRoots: [join(root, "node_modules/@types")],
        customConditions: [],
        noEmit: false,
        declaration: true,
        declarationMap: true,
        emitDeclarationOnly: true,
        rootDir: join(dir, "src"),
        outDir: join(dir, "dist"),
      },
      include: [join(dir, "src")],
    }),
  );
  run(["node_modules/typescript-7/bin/tsc", "-p", config]);
}
