import { readShdr } from "@taktline/drivers/mtconnect";
import { cncLine, simulate, toShdr } from "@taktline/sim";
import { describe, expect, it } from "vitest";

describe("SHDR from the simulator", () => {
  it("is read back event for event", () => {
    const run = simulate(cncLine({ seed: 42 }), { until: "24h" });
    const reading = readShdr(toShdr(run));
    const read = [...reading].map((r) => (r.kind === "observation" ? [r.t, r.key, r.value] : r));
    expect(read).toEqual([...run].map((e) => [e.t, `${e.machine}:${e.signal}`, String(e.value)]));
    const { refused, issues, backward } = reading.account();
    expect([refused, issues.size, backward]).toEqual([0, 0, 0]);
  });
});
