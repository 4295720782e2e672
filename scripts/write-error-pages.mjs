// Writes docs/errors.md and docs/zh/errors.md. Run: npm run docs:errors
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { renderErrorPage } from "./error-page.mjs";
import { root, workspacePackages } from "./packages.mjs";

const catalogues = new Map();
for (const { folder, dir } of workspacePackages()) {
  const module = await import(join(dir, "src/errors.catalogue.ts"));
  catalogues.set(folder, module[`${folder}Errors`]);
}
writeFileSync(join(root, "docs/errors.md"), renderErrorPage(catalogues, "en"));
writeFileSync(join(root, "docs/zh/errors.md"), renderErrorPage(catalogues, "zh"));
