// The packages of the workspace with their manifests, dependencies before dependants.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

export const root = new URL("..", import.meta.url).pathname;

export function workspacePackages() {
  const found = new Map(
    readdirSync(join(root, "packages")).map((folder) => {
      const dir = join(root, "packages", folder);
      const manifest = JSON.parse(readFileSync(join(dir, "package.json"), "utf8"));
      return [manifest.name, { name: manifest.name, folder, dir, manifest }];
    }),
  );
  const ordered = [];
  const visit = (entry, trail) => {
    if (ordered.includes(entry)) return;
    if (trail.includes(entry.name))
      throw new Error(`packages depend in a circle: ${[...trail, entry.name].join(" -> ")}`);
    for (const name of Object.keys(entry.manifest.dependencies ?? {})) {
      const dependency = found.get(name);
      if (dependency) visit(dependency, [...trail, entry.name]);
    }
    ordered.push(entry);
  };
  for (const entry of found.values()) visit(entry, []);
  return ordered;
}
