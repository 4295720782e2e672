// One subject in a process of its own: subject.ts DATA POINTS CASE REPEATS OUT NAME, with the output of the C programs.
import { closeSync, openSync, readSync, writeFileSync } from "node:fs";
import { kernelSubject } from "./kernel-subjects.js";
import { peerSubject } from "./peer-subjects.js";
import type { SubjectResult } from "./result.js";

const [data = "", count = "0", which = "", repeats = "0", out = "-", name = ""] =
  process.argv.slice(2);
const x = new Float64Array(Number(count));
const file = openSync(data, "r");
readSync(file, new Uint8Array(x.buffer), 0, x.byteLength, 0);
closeSync(file);

const ours = name.startsWith("wasm") || name.startsWith("js");
const run = ours ? kernelSubject(name, which, x) : await peerSubject(name, which, x);
// The first runs are for the engine to learn and optimise; a C compiler has done that before.
for (let i = Number(repeats) < 3 ? 0 : 3; i > 0; i--) run();
let found = run();
if (out !== "-") {
  for (const [part, column] of Object.entries(found.parts)) {
    writeFileSync(
      `${out}.${part}`,
      new Uint8Array(column.buffer, column.byteOffset, column.byteLength),
    );
  }
}
const cpuMs: number[] = [];
for (let i = 0; i < Number(repeats); i++) {
  const start = process.cpuUsage();
  found = run();
  const { user, system } = process.cpuUsage(start);
  cpuMs.push((user + system) / 1000);
}
const result: SubjectResult = { numbers: found.numbers, cpuMs };
console.log(JSON.stringify(result));
