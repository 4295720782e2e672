// Compiles packages/spc/native/<area>.c to WebAssembly and inlines it as packages/spc/src/<area>/wasm.generated.ts.
//
//   node scripts/build-kernels.mjs                 rebuild every area (needs clang 14 and wasm-ld)
//   node scripts/build-kernels.mjs kernel          rebuild one
//   node scripts/build-kernels.mjs --check         compare with what is committed, write nothing
//
// The output is deterministic: same sources and same compiler, same bytes. `--check` always holds the committed file to the
// digest of its sources; the bytes it compares only where the compiler is of the pinned major version.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const pinned = 14;
const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const native = join(root, "packages", "spc", "native");
const clang = process.env.CLANG ?? "clang";
const flags = [
  "--target=wasm32",
  "-std=c11",
  "-O3",
  "-msimd128",
  "-mbulk-memory",
  "-ffreestanding",
  "-fno-builtin",
  "-ffp-contract=off",
  "-Wall",
  "-Wextra",
  "-Werror",
  "-nostdlib",
  "-Wl,--no-entry",
  "-Wl,--import-memory",
  "-Wl,--export=__heap_base",
  "-Wl,-z,stack-size=16384",
  "-Wl,--strip-all",
];
/** What an area wants besides: the batch kernels are vectors by hand, and what is not should be small. */
const areaFlags = { kernel: ["-fno-unroll-loops", "-fno-vectorize", "-fno-slp-vectorize"] };
const flagsOf = (area) => [...flags, ...(areaFlags[area] ?? [])];

/** Major version of clang, or undefined where it cannot be run. */
function clangMajor() {
  const run = spawnSync(clang, ["--version"], { encoding: "utf8" });
  const found = /clang version (\d+)\./.exec(run.stdout ?? "");
  return found === null ? undefined : Number(found[1]);
}

/** A C file with the headers it includes by name, transitively: what its digest covers. */
function sources(name, seen = new Map()) {
  if (seen.has(name)) return seen;
  const text = readFileSync(join(native, name), "utf8");
  seen.set(name, text);
  for (const [, header] of text.matchAll(/^#include "([^"]+)"/gm)) sources(header, seen);
  return seen;
}

function digest(area) {
  const hash = createHash("sha256").update(flagsOf(area).join(" "));
  for (const [name, text] of sources(`${area}.c`)) hash.update(`\n${name}\n${text}`);
  return hash.digest("hex").slice(0, 32);
}

function compile(area) {
  const folder = mkdtempSync(join(tmpdir(), "taktline-kernel-"));
  try {
    const out = join(folder, "out.wasm");
    // The source by its bare name, from its folder: no path of this machine gets into the module.
    const run = spawnSync(clang, [...flagsOf(area), "-o", out, `${area}.c`], {
      cwd: native,
      stdio: "inherit",
    });
    if (run.status !== 0) process.exit(run.status ?? 1);
    const bytes = readFileSync(out);
    if (!WebAssembly.validate(bytes)) throw new Error(`${area}.c gave a module that is not valid`);
    return bytes;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function module(area, bytes) {
  const name = area.replace(/-(\w)/g, (_, c) => c.toUpperCase());
  return `// Written by scripts/build-kernels.mjs from packages/spc/native/${area}.c; do not edit.
// sources and flags: sha256 ${digest(area)}

/** The WebAssembly module of this area, ${bytes.length} bytes, as base64. */
export const ${name}Wasm: string =
  "${bytes.toString("base64")}";
`;
}

const check = process.argv.includes("--check");
const asked = process.argv.slice(2).filter((a) => !a.startsWith("--"));
const areas = readdirSync(native)
  .filter((f) => f.endsWith(".c"))
  .map((f) => f.slice(0, -2))
  .filter((a) => asked.length === 0 || asked.includes(a))
  .sort();
const major = clangMajor();

if (!check && major !== pinned) {
  console.error(
    `build-kernels needs clang ${pinned} (Debian: clang lld), found ${major ?? "none"}; set CLANG to its path`,
  );
  process.exit(1);
}
if (check && major !== pinned) {
  console.log(
    `build-kernels: bytes are not compared, because clang is ${major === undefined ? "absent" : `of version ${major}`} and they are pinned to ${pinned}; only the digests of the sources are`,
  );
}

let stale = 0;
for (const area of areas) {
  const file = join(root, "packages", "spc", "src", area, "wasm.generated.ts");
  if (!check) {
    const bytes = compile(area);
    writeFileSync(file, module(area, bytes));
    console.log(`${area}: ${bytes.length} bytes`);
    continue;
  }
  const held = existsSync(file) ? readFileSync(file, "utf8") : "";
  if (!held.includes(`sha256 ${digest(area)}\n`)) {
    console.error(
      `${area}: the module is older than its sources; run node scripts/build-kernels.mjs ${area}`,
    );
    stale++;
  } else if (major === pinned && held !== module(area, compile(area))) {
    console.error(
      `${area}: the committed bytes are not what clang ${pinned} makes of these sources`,
    );
    stale++;
  } else {
    console.log(`${area}: as committed`);
  }
}
process.exit(stale === 0 ? 0 : 1);
