// node --import tsx --conditions=@taktline/source bench/spc/streaming-main.ts [--sizes=10000,100000] [--points=4000000] [--passes=5] [--processes=3]
import { streamingCases } from "./streaming.js";

const given = (name: string) =>
  process.argv.find((a) => a.startsWith(`--${name}=`))?.slice(name.length + 3);
const { compiler, rows } = await streamingCases({
  ...(given("sizes") !== undefined && { sizes: given("sizes")!.split(",").map(Number) }),
  ...(given("points") !== undefined && { points: Number(given("points")) }),
  ...(given("passes") !== undefined && { passes: Number(given("passes")) }),
  ...(given("processes") !== undefined && { processes: Number(given("processes")) }),
});
console.log(`records and masks of all subjects are equal; ${compiler}`);
for (const row of rows) {
  console.log(
    [
      String(row.characteristics).padStart(8),
      row.subject.padEnd(32),
      `${row.nanoseconds.toFixed(1)} ns`.padStart(10),
      `${row.millionPerSecond.toFixed(2)} M/s`.padStart(11),
      `${row.timesC.toFixed(2)}x C`.padStart(8),
      `${row.overObjects.toFixed(1)}x objects`.padStart(14),
      row.bytesPerCharacteristic === null
        ? ""
        : `${row.bytesPerCharacteristic.toFixed(0)} B`.padStart(7),
      row.snapshotMs === null
        ? ""
        : `snapshot ${row.snapshotMs.toFixed(0)} ms, restore ${row.restoreMs?.toFixed(0)} ms`,
    ].join(" "),
  );
}
