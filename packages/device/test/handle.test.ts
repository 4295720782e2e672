import { describe, expect, it } from "vitest";
import { type DeviceModel, type DevicePort, defineDevice, deviceHandle, f } from "../src/index.js";

const part = defineDevice({ id: "acme.part", version: 1, properties: { run: f.bool().rw() } });
const device = defineDevice({
  id: "acme.x",
  version: 1,
  properties: {
    temp: f.float32({ max: 80 }),
    mode: f.enum({ off: 0, cool: 1 }).rw(),
    pin: f.text().wo(),
  },
  components: { part },
  commands: { start: { input: { ramp: f.uint8() }, output: { ok: f.bool() } }, stop: {} },
  events: { alarm: { data: { code: f.uint8() } }, tick: {} },
});

/** A port that notes what reaches it. */
function port(answers: Record<string, unknown> = {}) {
  const seen: unknown[][] = [];
  const listeners = new Map<string, (data: unknown) => void>();
  const self: DevicePort = {
    read(key) {
      seen.push(["read", key]);
      return answers[key];
    },
    async write(key, value) {
      seen.push(["write", key, value]);
    },
    async call(key, input) {
      seen.push(["call", key, input]);
      return answers[key];
    },
    on(key, emit) {
      listeners.set(key, emit);
      return () => void listeners.delete(key);
    },
  };
  return { seen, listeners, self };
}

describe("deviceHandle", () => {
  it("hands on what fits, with the key of the model", async () => {
    const { seen, self } = port({ temp: 20, start: { ok: true }, stop: "ignored" });
    const handle = deviceHandle(device, self);
    expect(await handle.read("temp")).toEqual({ ok: true, value: 20, issues: [] });
    expect(await handle.write("part/run", true)).toEqual({
      ok: true,
      value: undefined,
      issues: [],
    });
    expect(await handle.call("start", { ramp: 5 })).toEqual({
      ok: true,
      value: { ok: true },
      issues: [],
    });
    expect(await handle.call("stop")).toEqual({ ok: true, value: undefined, issues: [] });
    expect(seen).toEqual([
      ["read", "temp"],
      ["write", "part/run", true],
      ["call", "start", { ramp: 5 }],
      ["call", "stop", undefined],
    ]);
  });

  it("lets nothing against the model reach the device, for callers that no compiler checks", async () => {
    const { seen, self } = port();
    const handle = deviceHandle(device as DeviceModel, self);
    const code = async (result: Promise<{ issues: readonly { code: string }[] }>) =>
      (await result).issues[0]?.code;
    expect(await code(handle.write("temp", 5))).toBe("DEVICE_READ_ONLY");
    expect(await code(handle.read("pin"))).toBe("DEVICE_WRITE_ONLY");
    expect(await code(handle.write("mode", "heat"))).toBe("DEVICE_VALUE_ENUM");
    expect(await code(handle.write("part/rnu", true))).toBe("DEVICE_KEY_UNKNOWN");
    expect(await code(handle.call("start", {}))).toBe("DEVICE_VALUE_MEMBER");
    expect(await code(handle.call("start"))).toBe("DEVICE_VALUE_TYPE");
    expect(await code(handle.call("stop", { x: 1 }))).toBe("DEVICE_VALUE_MEMBER");
    expect(await code(handle.call("alarm"))).toBe("DEVICE_KEY_UNKNOWN");
    expect(seen).toEqual([]);
  });

  it("gives a failure for what a device answers against its model", async () => {
    const handle = deviceHandle(device, port({ temp: 99, mode: undefined, start: { ok: 1 } }).self);
    expect((await handle.read("temp")).issues[0]?.code).toBe("DEVICE_VALUE_RANGE");
    expect((await handle.read("mode")).issues[0]?.code).toBe("DEVICE_VALUE_ENUM");
    expect((await handle.call("start", { ramp: 1 })).issues[0]?.path).toEqual([
      "start",
      "output",
      "ok",
    ]);
  });

  it("rejects with the error of a port that cannot reach the device", async () => {
    const lost = new TypeError("no route");
    const failing = () => Promise.reject(lost);
    const handle = deviceHandle(device, {
      ...port().self,
      read: failing,
      write: failing,
      call: () => {
        throw lost;
      },
    });
    await expect(handle.read("temp")).rejects.toBe(lost);
    await expect(handle.write("mode", "off")).rejects.toBe(lost);
    await expect(handle.call("stop")).rejects.toBe(lost);
  });

  it("checks the data of events and stops when asked to", () => {
    const { listeners, self } = port();
    const handle = deviceHandle(device, self);
    const got: unknown[] = [];
    const stop = handle.on("alarm", (event) =>
      got.push(event.ok ? event.value.code : event.issues[0].code),
    );
    handle.on("tick", (event) => got.push(event));
    listeners.get("alarm")?.({ code: 7 });
    listeners.get("alarm")?.({ code: 700 });
    listeners.get("tick")?.(undefined);
    expect(got).toEqual([7, "DEVICE_VALUE_RANGE", { ok: true, value: {}, issues: [] }]);
    stop();
    expect(listeners.has("alarm")).toBe(false);
  });
});
