// Packs every package as it would be published: workspace ranges become versions. Needs dist (npm run build).
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { root, workspacePackages } from "./packages.mjs";

export function packAll(into = join(root, ".cache", "tarballs")) {
  rmSync(into, { recursive: true, force: true });
  mkdirSync(into, { recursive: true });
  const packages = workspacePackages();
  const versions = new Map(packages.map((p) => [p.name, p.manifest.version]));
  return packages.map(({ name, folder, dir, manifest }) => {
    if (!existsSync(join(dir, "dist"))) {
      throw new Error(`${name} has no dist folder; run "npm run build" first`);
    }
    const stage = join(into, "stage", folder);
    mkdirSync(stage, { recursive: true });
    for (const part of [...manifest.files, "README.md"]) {
      cpSync(join(dir, part), join(stage, part), { recursive: true });
    }
    cpSync(join(root, "LICENSE"), join(stage, "LICENSE"));
    const published = JSON.parse(readFileSync(join(dir, "package.json"), "utf8"));
    for (const [dependency, range] of Object.entries(published.dependencies ?? {})) {
      if (range === "workspace:^")
        published.dependencies[dependency] = `^${versions.get(dependency)}`;
    }
    delete published.devDependencies;
    writeFileSync(join(stage, "package.json"), JSON.stringify(published, null, 2));
    const answer = execFileSync("npm", ["pack", "--json", "--pack-destination", into], {
      cwd: stage,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "pipe"],
    });
    const parsed = JSON.parse(answer);
    const filename = (Array.isArray(parsed) ? parsed[0] : Object.values(parsed)[0]).filename;
    return { name, folder, dir, stage, tarball: join(into, filename) };
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const { tarball } of packAll()) process.stdout.write(`${tarball}\n`);
}
