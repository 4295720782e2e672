import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";

export const repositoryRoot: string = fileURLToPath(new URL("..", import.meta.url));

export interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly exports: Record<string, string | Record<string, string>>;
  readonly dependencies?: Record<string, string>;
  readonly peerDependencies?: Record<string, string>;
  readonly peerDependenciesMeta?: Record<string, { optional?: boolean }>;
  readonly [key: string]: unknown;
}

export interface WorkspacePackage {
  readonly folder: string;
  readonly dir: string;
  readonly manifest: Manifest;
  /** Source files, absolute. */
  readonly sources: readonly string[];
}

export function filesBelow(dir: string, accept: (path: string) => boolean): string[] {
  const found: string[] = [];
  for (const entry of readdirSync(dir, { withFileTypes: true })) {
    if (entry.name === "node_modules" || entry.name === "dist" || entry.name.startsWith("."))
      continue;
    const path = join(dir, entry.name);
    if (entry.isDirectory()) found.push(...filesBelow(path, accept));
    else if (accept(path)) found.push(path);
  }
  return found.sort();
}

export function readPackages(): WorkspacePackage[] {
  return readdirSync(join(repositoryRoot, "packages")).map((folder) => {
    const dir = join(repositoryRoot, "packages", folder);
    return {
      folder,
      dir,
      manifest: JSON.parse(readFileSync(join(dir, "package.json"), "utf8")) as Manifest,
      sources: filesBelow(join(dir, "src"), (path) => path.endsWith(".ts")),
    };
  });
}

export function shortPath(path: string): string {
  return relative(repositoryRoot, path);
}
