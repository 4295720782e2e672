// Runs one subject in a process of its own: streaming-child.ts <subject> <characteristics> <points> <passes>
import { createHash } from "node:crypto";
import { createEngine, restoreEngine } from "@taktline/spc/engine";
import { standard, streamingData } from "./streaming-data.js";
import { nameOf, objectsFor } from "./streaming-objects.js";

const [subject, countText, pointsText, passesText] = process.argv.slice(2);
const count = Number(countText);
const points = Number(pointsText);
const passes = Number(passesText);
const { ids, values } = streamingData(count, points);
const masks = new Uint16Array(points);
const digest = (...parts: readonly Uint8Array[]) => {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest("hex");
};
const bytesOf = (of: Uint16Array) => new Uint8Array(of.buffer, of.byteOffset, of.byteLength);

/** CPU milliseconds of this process. */
function cpu(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function timed(run: () => void): number {
  const start = cpu();
  run();
  return cpu() - start;
}

/** What a subject tells: times in CPU milliseconds, and digests to compare. */
export interface ChildResult {
  readonly passMs: readonly number[];
  readonly masks: string;
  readonly records?: string;
  readonly snapshotMs?: readonly number[];
  readonly restoreMs?: readonly number[];
  readonly bytesPerCharacteristic?: number;
}

function run(): ChildResult {
  if (subject === "objects") {
    const names = Array.from(ids, nameOf);
    let objects: ReturnType<typeof objectsFor> | undefined = objectsFor(
      count,
      standard.mean,
      standard.sigma,
    );
    const passMs = Array.from({ length: passes }, () =>
      timed(() => objects?.push(names, values, masks)),
    );
    // What the heap loses with the Map: objects, numbers, and the names that are its keys.
    global.gc?.();
    const full = process.memoryUsage().heapUsed;
    objects = undefined;
    global.gc?.();
    const bytesPerCharacteristic = (full - process.memoryUsage().heapUsed) / count;
    return { passMs, masks: digest(bytesOf(masks)), bytesPerCharacteristic };
  }
  const engine = createEngine({ capacity: count, memory: subject === "wasm" ? "wasm" : "js" });
  engine.add({ standard, ewma: {}, cusum: {} }, count);
  const passMs = Array.from({ length: passes }, () => timed(() => engine.push(ids, values, masks)));
  let snapshot = engine.snapshot();
  const snapshotMs = Array.from({ length: 5 }, () => timed(() => (snapshot = engine.snapshot())));
  const back = restoreEngine(snapshot, { memory: engine.memory });
  const restoreMs = Array.from({ length: 5 }, () => timed(() => back.restore(snapshot)));
  const records = snapshot.subarray(snapshot.length - count * engine.bytesPerCharacteristic);
  return {
    passMs,
    masks: digest(bytesOf(masks)),
    records: digest(records),
    snapshotMs,
    restoreMs,
    bytesPerCharacteristic: engine.bytesPerCharacteristic,
  };
}

console.log(JSON.stringify(run()));
