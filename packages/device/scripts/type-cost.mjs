// Measures what the types of 20 models of 300 properties and 2,000 typed calls cost the compiler.
// Run: node packages/device/scripts/type-cost.mjs [path/to/tsc ...]   (default: both compilers of the workspace)
import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const root = new URL("../../..", import.meta.url).pathname;
const [models, properties, calls] = [20, 300, 2000];
const dir = join(root, "packages/device/node_modules/.cache/type-cost");

const fields = [
  'f.float32({ unit: "CEL", min: -20, max: 80, deadband: 0.2 })',
  "f.enum({ off: 0, cool: 1, defrost: 2 }).rw()",
  'f.uint64({ unit: "KWH", counter: { rollover: 2n ** 32n } })',
  'f.int16({ unit: "KWT" }).rw()',
  'f.flags(["high", "low", "over"])',
  'f.uint16({ unit: "RPM" })',
  "f.text({ maxBytes: 64 }).wo()",
  "f.bool().rw()",
];
const values = [undefined, '"cool"', undefined, "5", undefined, undefined, '"0000"', "true"];

function source(withModels, withCalls) {
  const out = ['import { defineDevice, f, type DeviceHandle } from "@taktline/device";'];
  for (let m = 0; m < withModels; m++) {
    out.push(`const m${m} = defineDevice({ id: "acme.m${m}", version: 1, properties: {`);
    for (let p = 0; p < properties; p++) out.push(`  p${p}: ${fields[p % fields.length]},`);
    out.push("} });", `declare const h${m}: DeviceHandle<typeof m${m}>;`);
  }
  for (let c = 0; c < withCalls; c++) {
    const m = c % models;
    const p = (Math.floor(c / models) * 3) % properties;
    const kind = p % fields.length;
    const read = kind !== 6 && (c % 2 === 0 || values[kind] === undefined);
    out.push(read ? `void h${m}.read("p${p}");` : `void h${m}.write("p${p}", ${values[kind]});`);
  }
  out.push("export {};");
  return out.join("\n");
}

function measure(tsc, name, text) {
  rmSync(dir, { recursive: true, force: true });
  mkdirSync(dir, { recursive: true });
  writeFileSync(join(dir, "main.ts"), text);
  writeFileSync(
    join(dir, "tsconfig.json"),
    JSON.stringify({
      extends: join(root, "tsconfig.base.json"),
      compilerOptions: { noUnusedLocals: false, lib: ["ES2023"] },
      files: ["main.ts"],
    }),
  );
  const run = spawnSync(process.execPath, [tsc, "-p", dir, "--extendedDiagnostics"], {
    encoding: "utf8",
  });
  if (run.status !== 0) throw new Error(run.stdout);
  const number = (label) => Number(new RegExp(`${label}:\\s*([0-9.]+)`).exec(run.stdout)?.[1]);
  return {
    name,
    instantiations: number("Instantiations"),
    types: number("Types"),
    check: number("Check time"),
  };
}

const compilers = process.argv.slice(2);
if (compilers.length === 0) {
  compilers.push(
    join(root, "node_modules/typescript-7/bin/tsc"),
    join(root, "node_modules/typescript/bin/tsc"),
  );
}
for (const tsc of compilers) {
  const empty = measure(tsc, "empty", source(0, 0));
  const defined = measure(tsc, "defined", source(models, 0));
  const full = measure(tsc, "full", source(models, calls));
  const per = (full.instantiations - empty.instantiations) / (models * properties);
  console.log(
    `${tsc.replace(root, "")}: ${full.instantiations} instantiations (${empty.instantiations} without models), ${per.toFixed(1)} per property, ${full.types} types, check ${full.check} s (models alone ${defined.check} s, empty ${empty.check} s)`,
  );
}
rmSync(dir, { recursive: true, force: true });
