import { birthContext, decodePayload, encodePayload, formatState } from "@taktline/codec/sparkplug";
import {
  type EdgeNodeAction,
  type EdgeNodeConfig,
  type EdgeNodeInput,
  type EdgeSample,
  edgeNodeSession,
} from "@taktline/connect/sparkplug";
import { BadSensorFailure, isTaktlineError } from "@taktline/core";
import { describe, expect, test } from "vitest";
import { wirePayload } from "./helpers/capture.js";

const T = 1_700_000_000_000;
const text = new TextEncoder();

const base: EdgeNodeConfig = {
  groupId: "Plant",
  edgeNodeId: "Line1",
  metrics: [{ name: "Load", datatype: "Int32", value: 7 }],
  devices: {
    Press: {
      metrics: [
        { name: "Force", datatype: "Double" },
        { name: "Count", datatype: "UInt64", value: 5n },
      ],
    },
    Oven: { metrics: [{ name: "Temp", datatype: "Float", value: 20 }], alive: false },
  },
};

type Publish = Extract<EdgeNodeAction, { type: "publish" }>;

function run(config: Partial<EdgeNodeConfig> = {}) {
  const session = edgeNodeSession({ ...base, ...config });
  let now = T;
  const feed = (input: EdgeNodeInput, at = ++now) => session.handle(input, at);
  const publishes = (actions: readonly EdgeNodeAction[]) =>
    actions.filter((action): action is Publish => action.type === "publish");
  const begin = () => [
    ...feed({ type: "connecting" }),
    ...feed({ type: "connected" }),
    ...feed({ type: "subscribed" }),
  ];
  const command = (
    topic: string,
    metrics: Parameters<typeof encodePayload>[0]["metrics"],
    timestamp = now,
  ) => feed({ type: "message", topic, payload: encodePayload({ timestamp, metrics }) });
  const rebirthRequest = (at?: number) =>
    feed(
      {
        type: "message",
        topic: "spBv1.0/Plant/NCMD/Line1",
        payload: encodePayload({
          timestamp: now,
          metrics: [{ name: "Node Control/Rebirth", type: "Boolean", value: true }],
        }),
      },
      at,
    );
  const host = (online: boolean, timestamp: number, id = "MES") =>
    feed({
      type: "message",
      topic: `spBv1.0/STATE/${id}`,
      payload: text.encode(formatState({ online, timestamp })),
      retain: true,
    });
  return { session, feed, publishes, begin, command, rebirthRequest, host };
}

const kinds = (actions: readonly EdgeNodeAction[]) =>
  actions.map((action) => (action.type === "publish" ? action.message : action.type));

describe("connect", () => {
  test("payloads-ndeath-will-message: the will is an NDEATH, QoS 1, not retained, with bdSeq as its only metric and no seq", () => {
    const { feed } = run();
    const [state, connect] = feed({ type: "connecting" });
    expect(state).toEqual({ type: "state", state: "connecting" });
    if (connect?.type !== "connect") throw new TypeError("no connect");
    expect(connect.will).toMatchObject({
      topic: "spBv1.0/Plant/NDEATH/Line1",
      qos: 1,
      retain: false,
    });
    const payload = wirePayload(connect.will.payload as Uint8Array);
    expect(payload.metrics).toMatchObject([{ name: "bdSeq", type: "Int64", value: 0 }]);
    const ours = decodePayload(connect.will.payload as Uint8Array);
    expect(ours.ok && "seq" in ours.value).toBe(false);
  });

  test("topics-nbirth-bdseq-increment: bdSeq starts at 0, grows with every CONNECT and goes from 255 to 0", () => {
    const { feed } = run();
    const bdSeq = () => {
      const connect = feed({ type: "connecting" }).find((action) => action.type === "connect");
      feed({ type: "disconnected" });
      return connect?.bdSeq;
    };
    expect([bdSeq(), bdSeq(), bdSeq()]).toEqual([0, 1, 2]);
    const later = run({ lastBdSeq: 254 });
    const next = () => {
      const connect = later
        .feed({ type: "connecting" })
        .find((action) => action.type === "connect");
      later.feed({ type: "disconnected" });
      return connect?.bdSeq;
    };
    expect([next(), next()]).toEqual([255, 0]);
  });

  test("message-flow-edge-node-ncmd-subscribe, message-flow-device-dcmd-subscribe: QoS 1, before any birth", () => {
    const { feed } = run();
    feed({ type: "connecting" });
    expect(feed({ type: "connected" })).toEqual([
      {
        type: "subscribe",
        subscriptions: [
          { filter: "spBv1.0/Plant/NCMD/Line1", qos: 1 },
          { filter: "spBv1.0/Plant/DCMD/Line1/+", qos: 1 },
        ],
      },
    ]);
  });
});

describe("birth", () => {
  test("topics-nbirth-*, payloads-nbirth-*: seq 0, QoS 0, bdSeq of the will, rebirth control false without alias, every metric complete", () => {
    const { begin, publishes } = run();
    const [nbirth] = publishes(begin());
    expect(nbirth).toMatchObject({
      message: "NBIRTH",
      topic: "spBv1.0/Plant/NBIRTH/Line1",
      qos: 0,
    });
    const payload = wirePayload(nbirth?.payload as Uint8Array);
    expect(payload.seq).toBe(0);
    expect(payload.timestamp).toBe(T + 3);
    const byName = new Map(payload.metrics?.map((metric) => [metric.name, metric]));
    expect(byName.get("bdSeq")).toMatchObject({ type: "Int64", value: 0 });
    expect(byName.get("Node Control/Rebirth")).toMatchObject({ type: "Boolean", value: false });
    expect(byName.get("Node Control/Rebirth")).not.toHaveProperty("alias");
    expect(byName.get("Load")).toMatchObject({
      type: "Int32",
      value: 7,
      alias: 1,
      timestamp: T + 3,
    });
    expect(payload.metrics?.every((metric) => metric.timestamp !== undefined)).toBe(true);
  });

  test("payloads-dbirth-order, payloads-dbirth-seq-inc: devices follow their node with the next numbers, dead ones do not", () => {
    const { begin, publishes, session } = run();
    const born = publishes(begin());
    expect(born.map(({ topic }) => topic)).toEqual([
      "spBv1.0/Plant/NBIRTH/Line1",
      "spBv1.0/Plant/DBIRTH/Line1/Press",
    ]);
    expect(wirePayload(born[1]?.payload as Uint8Array)).toMatchObject({ seq: 1 });
    expect(session.state).toBe("online");
  });

  test("a metric without a value is born as null, with its datatype", () => {
    const { begin, publishes } = run();
    const dbirth = decodePayload(publishes(begin())[1]?.payload as Uint8Array);
    expect(dbirth.ok && dbirth.value.metrics.find(({ name }) => name === "Force")).toMatchObject({
      type: "Double",
      value: null,
      alias: 2,
    });
  });

  test("operational-behavior-data-publish-nbirth-values: a birth carries the newest values, in chronological order", () => {
    const { begin, feed, publishes } = run();
    expect(() =>
      feed({
        type: "publish",
        deviceId: "Press",
        samples: [
          { name: "Count", value: 8n, timestamp: T - 50 },
          { name: "Force", value: 1.5, timestamp: T - 90 },
        ],
      }),
    ).toThrow(expect.objectContaining({ code: "CONNECT_NOT_BORN" }));
    const dbirth = decodePayload(publishes(begin())[1]?.payload as Uint8Array);
    expect(
      dbirth.ok &&
        dbirth.value.metrics.map(({ name, value, timestamp }) => [name, value, timestamp]),
    ).toEqual([
      ["Force", 1.5, T - 90],
      ["Count", 8n, T - 50],
    ]);
  });

  test("aliases are unique in the node with all its devices, and given ones are kept clear of", () => {
    const { begin, publishes } = run({
      metrics: [{ name: "Load", datatype: "Int32" }],
      devices: {
        A: { metrics: [{ name: "x", datatype: "Int32", alias: 1 }] },
        B: { metrics: [{ name: "x", datatype: "Int32" }] },
      },
    });
    const aliases = publishes(begin()).flatMap(({ payload }) =>
      (wirePayload(payload).metrics ?? []).flatMap(({ alias }) =>
        alias === undefined ? [] : [alias],
      ),
    );
    expect(aliases).toEqual([2, 1, 3]);
  });
});

describe("data", () => {
  const births = birthContext([
    { name: "Force", alias: 2, type: "Double" },
    { name: "Count", alias: 3, type: "UInt64" },
  ]);

  test("payloads-alias-data-cmd-requirement, payloads-ddata-*: alias only, no datatype, QoS 0, the next seq, one message per batch", () => {
    const { begin, feed, publishes } = run();
    begin();
    const [ddata, ...others] = publishes(
      feed({
        type: "publish",
        deviceId: "Press",
        samples: [
          { name: "Force", value: 1.25, timestamp: T },
          { name: "Count", value: 6, timestamp: T },
        ],
      }),
    );
    expect(others).toEqual([]);
    expect(ddata).toMatchObject({
      message: "DDATA",
      topic: "spBv1.0/Plant/DDATA/Line1/Press",
      qos: 0,
      samples: 2,
    });
    const raw = wirePayload(ddata?.payload as Uint8Array);
    expect(raw.seq).toBe(2);
    expect(raw.metrics?.map(({ name, alias }) => [name, alias])).toEqual([
      [undefined, 2],
      [undefined, 3],
    ]);
    const read = decodePayload(ddata?.payload as Uint8Array, { births });
    expect(read.ok && read.value.metrics.map(({ value }) => value)).toEqual([1.25, 6n]);
    const bare = decodePayload(ddata?.payload as Uint8Array);
    expect(bare.ok && bare.value.metrics.map(({ type }) => type)).toEqual(["Unknown", "Unknown"]);
  });

  test("aliases: false sends names, and no alias anywhere", () => {
    const { begin, feed, publishes } = run({ aliases: false });
    const born = publishes(begin());
    const data = publishes(
      feed({
        type: "publish",
        deviceId: null,
        samples: [{ name: "Load", value: 8, timestamp: T }],
      }),
    );
    for (const { payload } of [...born, ...data]) {
      for (const metric of wirePayload(payload).metrics ?? []) {
        expect(metric).not.toHaveProperty("alias");
        expect(metric.name).toBeTypeOf("string");
      }
    }
  });

  test("payloads-sequence-num-incrementing: one counter over NDATA, DDATA, DBIRTH and DDEATH, from 255 to 0", () => {
    const { begin, feed, publishes } = run();
    const seqs = publishes(begin()).map(({ payload }) => wirePayload(payload).seq);
    for (let i = 0; i < 300; i++) {
      const input: EdgeNodeInput =
        i % 50 === 10
          ? { type: "deviceDeath", deviceId: "Press" }
          : i % 50 === 11
            ? { type: "deviceBirth", deviceId: "Press" }
            : i % 2 === 0
              ? {
                  type: "publish",
                  deviceId: null,
                  samples: [{ name: "Load", value: i, timestamp: T + i }],
                }
              : {
                  type: "publish",
                  deviceId: "Press",
                  samples: [{ name: "Force", value: i, timestamp: T + i }],
                };
      seqs.push(...publishes(feed(input)).map(({ payload }) => wirePayload(payload).seq));
    }
    expect(seqs).toEqual(Array.from({ length: 302 }, (_, i) => i % 256));
  });

  test("operational-behavior-data-publish-dbirth-order: samples of a message are sorted by time; what is older than published is historical", () => {
    const { begin, feed, publishes, session } = run();
    begin();
    const send = (...samples: [number, number, boolean?][]) => {
      const [ddata] = publishes(
        feed({
          type: "publish",
          deviceId: "Press",
          samples: samples.map(([timestamp, value, historical]) => ({
            name: "Force",
            value,
            timestamp,
            ...(historical === undefined ? {} : { historical }),
          })),
        }),
      );
      const read = decodePayload(ddata?.payload as Uint8Array, { births });
      if (!read.ok) throw new TypeError("undecodable");
      return read.value.metrics.map(({ timestamp, value, isHistorical }) => [
        timestamp,
        value,
        isHistorical,
      ]);
    };
    expect(send([T + 20, 2], [T + 10, 1], [T + 30, 3])).toEqual([
      [T + 10, 1, undefined],
      [T + 20, 2, undefined],
      [T + 30, 3, undefined],
    ]);
    expect(send([T + 25, 9], [T + 40, 4])).toEqual([
      [T + 25, 9, true],
      [T + 40, 4, undefined],
    ]);
    expect(send([T + 50, 5, true], [T + 45, 6])).toEqual([
      [T + 45, 6, undefined],
      [T + 50, 5, true],
    ]);
    expect(send([T + 1, 7, false])).toEqual([[T + 1, 7, true]]);
    expect(session.counters).toMatchObject({ offered: 8, published: 8, historical: 3 });
  });

  test("a value that was historical does not become the current one", () => {
    const { begin, feed, publishes, rebirthRequest } = run();
    begin();
    const samples = (value: number, timestamp: number) => [{ name: "Force", value, timestamp }];
    feed({ type: "publish", deviceId: "Press", samples: samples(1, T + 100) });
    feed({ type: "publish", deviceId: "Press", samples: samples(2, T + 50) });
    const dbirth = publishes(rebirthRequest())[1];
    const read = decodePayload(dbirth?.payload as Uint8Array);
    expect(read.ok && read.value.metrics.find(({ name }) => name === "Force")).toMatchObject({
      value: 1,
      timestamp: T + 100,
    });
  });

  test("payloads-propertyset-quality-value-value: bad quality is sent with every sample, good again with the first", () => {
    const { begin, feed, publishes } = run();
    begin();
    const qualities = [undefined, BadSensorFailure, BadSensorFailure, undefined, undefined].map(
      (quality, i) => {
        const [ddata] = publishes(
          feed({
            type: "publish",
            deviceId: "Press",
            samples: [
              {
                name: "Force",
                value: i,
                timestamp: T + i,
                ...(quality === undefined ? {} : { quality }),
              },
            ],
          }),
        );
        const read = decodePayload(ddata?.payload as Uint8Array, { births });
        return read.ok ? read.value.metrics[0]?.properties?.[0]?.value : "undecodable";
      },
    );
    expect(qualities).toEqual([undefined, 0, 0, 192, undefined]);
  });

  test("principles-rbe-recommended: reportByException leaves out what has not changed, and counts it", () => {
    const { begin, feed, publishes, session } = run({ reportByException: true });
    begin();
    const send = (value: number | null) =>
      publishes(
        feed({
          type: "publish",
          deviceId: "Press",
          samples: [{ name: "Force", value, timestamp: T }],
        }),
      ).length;
    expect([
      send(1),
      send(1),
      send(2),
      send(Number.NaN),
      send(Number.NaN),
      send(null),
      send(null),
    ]).toEqual([1, 0, 1, 1, 0, 1, 0]);
    expect(session.counters).toMatchObject({
      offered: 7,
      published: 4,
      suppressed: 3,
      rejected: 0,
    });
  });

  test("a value that does not fit throws before a number is used, and nothing of the batch is kept", () => {
    const { begin, feed, publishes, session } = run();
    begin();
    const bad = () =>
      feed({
        type: "publish",
        deviceId: "Press",
        samples: [
          { name: "Force", value: 3, timestamp: T },
          { name: "Count", value: -1n, timestamp: T },
        ],
      });
    expect(bad).toThrow(expect.objectContaining({ code: "CODEC_VALUE_RANGE" }));
    expect(session.counters).toMatchObject({ offered: 2, published: 0, rejected: 2 });
    const [next] = publishes(
      feed({
        type: "publish",
        deviceId: null,
        samples: [{ name: "Load", value: 1, timestamp: T }],
      }),
    );
    expect(wirePayload(next?.payload as Uint8Array).seq).toBe(2);
  });

  test.each([
    ["Press", { name: "Nope", value: 1, timestamp: T }, "CONNECT_METRIC_UNKNOWN"],
    ["Nobody", { name: "Force", value: 1, timestamp: T }, "CONNECT_DEVICE_UNKNOWN"],
    ["Oven", { name: "Temp", value: 1, timestamp: T }, "CONNECT_DEVICE_DEAD"],
    ["Press", { name: "Force", value: 1, timestamp: Number.NaN }, "CONNECT_SAMPLE_TIME"],
    ["Press", { name: "Force", value: 1, timestamp: -1 }, "CONNECT_SAMPLE_TIME"],
    ["Press", null, "CONNECT_SAMPLE"],
    ["Press", 12.5, "CONNECT_SAMPLE"],
  ])(
    "publishing to %s what cannot be: %o is %s and counted as rejected",
    (deviceId, sample, code) => {
      const { begin, feed, session } = run();
      begin();
      expect(() => feed({ type: "publish", deviceId, samples: [sample as EdgeSample] })).toThrow(
        expect.objectContaining({ code }),
      );
      expect(session.counters).toMatchObject({ offered: 1, rejected: 1, published: 0 });
    },
  );
});

test.each([null, undefined, "Force"])(
  "samples that are %o, not a list, are CONNECT_SAMPLE and nothing is counted",
  (samples) => {
    const { begin, feed, session } = run();
    begin();
    const input = { type: "publish", deviceId: "Press", samples } as unknown as EdgeNodeInput;
    const refused = expect.objectContaining({ name: "TaktlineError", code: "CONNECT_SAMPLE" });
    expect(() => feed(input)).toThrow(refused);
    feed({ type: "close" });
    expect(() => feed(input)).toThrow(refused);
    expect(session.counters).toMatchObject({ offered: 0, rejected: 0, published: 0 });
  },
);

describe("death", () => {
  test("operational-behavior-device-ddeath, payloads-ddeath-*: a DDEATH has seq and timestamp, then DATA is refused until the DBIRTH", () => {
    const { begin, feed, publishes } = run();
    begin();
    const [ddeath] = publishes(feed({ type: "deviceDeath", deviceId: "Press" }));
    expect(ddeath).toMatchObject({
      message: "DDEATH",
      topic: "spBv1.0/Plant/DDEATH/Line1/Press",
      qos: 0,
    });
    expect(wirePayload(ddeath?.payload as Uint8Array)).toMatchObject({ seq: 2, timestamp: T + 4 });
    expect(feed({ type: "deviceDeath", deviceId: "Press" })).toEqual([]);
    const publish: EdgeNodeInput = {
      type: "publish",
      deviceId: "Press",
      samples: [{ name: "Force", value: 1, timestamp: T }],
    };
    expect(() => feed(publish)).toThrow(expect.objectContaining({ code: "CONNECT_DEVICE_DEAD" }));
    expect(kinds(feed({ type: "deviceBirth", deviceId: "Press" }))).toEqual(["DBIRTH"]);
    expect(kinds(feed(publish))).toEqual(["DDATA"]);
  });

  test("operational-behavior-edge-node-intentional-disconnect-*: NDEATH with the bdSeq of the birth, then DISCONNECT", () => {
    const { begin, feed, publishes, session } = run({ lastBdSeq: 41 });
    begin();
    const actions = feed({ type: "close" });
    expect(kinds(actions)).toEqual(["NDEATH", "disconnect", "state"]);
    const [ndeath] = publishes(actions);
    expect(ndeath).toMatchObject({ qos: 1 });
    expect(wirePayload(ndeath?.payload as Uint8Array).metrics).toMatchObject([
      { name: "bdSeq", value: 42 },
    ]);
    expect(session.state).toBe("closed");
    expect(feed({ type: "subscribed" })).toEqual([]);
  });

  test("payloads-ndeath-will-message-publisher-disconnect-mqtt50: deathBy will asks the server for it instead", () => {
    const { begin, feed } = run({ deathBy: "will" });
    begin();
    expect(feed({ type: "close" })[0]).toEqual({
      type: "disconnect",
      withWill: true,
      reconnect: false,
      delayMs: 0,
    });
  });

  test("without a birth there is no death to publish", () => {
    const { feed } = run();
    feed({ type: "connecting" });
    expect(kinds(feed({ type: "close" }))).toEqual(["state"]);
  });
});

describe("rebirth", () => {
  test("operational-behavior-data-commands-rebirth-action-1 to -3: NBIRTH with seq 0 and the same bdSeq, then every living device, no NDEATH", () => {
    const { begin, feed, publishes, rebirthRequest, session } = run({ lastBdSeq: 8 });
    begin();
    feed({ type: "publish", deviceId: null, samples: [{ name: "Load", value: 9, timestamp: T }] });
    const actions = rebirthRequest();
    expect(kinds(actions)).toEqual(["NBIRTH", "DBIRTH"]);
    const [nbirth, dbirth] = publishes(actions).map(({ payload }) => wirePayload(payload));
    expect(nbirth?.seq).toBe(0);
    expect(nbirth?.metrics?.find(({ name }) => name === "bdSeq")?.value).toBe(9);
    expect(nbirth?.metrics?.find(({ name }) => name === "Load")?.value).toBe(9);
    expect(dbirth?.seq).toBe(1);
    expect(session.counters).toMatchObject({ births: 2, rebirths: 1 });
  });

  test("a request of false, or on a device topic, is none", () => {
    const { begin, command } = run();
    begin();
    const metric = (value: boolean) => [
      { name: "Node Control/Rebirth", type: "Boolean" as const, value },
    ];
    expect(kinds(command("spBv1.0/Plant/NCMD/Line1", metric(false)))).toEqual([]);
    expect(kinds(command("spBv1.0/Plant/DCMD/Line1/Press", metric(true)))).toEqual(["issue"]);
  });

  test("a request without datatype is understood", () => {
    const { begin, feed } = run();
    begin();
    const payload = encodePayload(
      { timestamp: T, metrics: [{ name: "Node Control/Rebirth", type: "Boolean", value: true }] },
      { form: "data" },
    );
    expect(kinds(feed({ type: "message", topic: "spBv1.0/Plant/NCMD/Line1", payload }))).toEqual([
      "NBIRTH",
      "DBIRTH",
    ]);
  });

  test("a flood of requests is answered five times, then once a second", () => {
    const { begin, feed, rebirthRequest, session } = run({ rebirthIntervalMs: 1000 });
    begin();
    const timers: EdgeNodeAction[] = [];
    for (let i = 0; i < 100; i++) {
      timers.push(...rebirthRequest(T + 10_000 + i).filter(({ type }) => type === "timer"));
    }
    expect(session.counters.rebirths).toBe(5);
    expect(timers).toEqual([{ type: "timer", at: T + 11_000 }]);
    expect(kinds(feed({ type: "tick" }, T + 10_999))).toEqual(["timer"]);
    expect(kinds(feed({ type: "tick" }, T + 11_000))).toEqual(["NBIRTH", "DBIRTH"]);
    expect(rebirthRequest(T + 11_001)).toEqual([{ type: "timer", at: T + 12_000 }]);
  });
});

describe("commands", () => {
  test("metrics of NCMD and DCMD come as commands, by name or by alias, with or without datatype", () => {
    const { begin, command, feed, session } = run();
    begin();
    expect(
      command("spBv1.0/Plant/NCMD/Line1", [{ name: "Load", type: "Int32", value: -3 }], T),
    ).toEqual([
      {
        type: "command",
        command: { deviceId: null, name: "Load", datatype: "Int32", value: -3, timestamp: T },
      },
    ]);
    const payload = encodePayload(
      { timestamp: T, metrics: [{ alias: 3, type: "UInt64", value: 12n }] },
      { form: "data" },
    );
    expect(feed({ type: "message", topic: "spBv1.0/Plant/DCMD/Line1/Press", payload })).toEqual([
      {
        type: "command",
        command: { deviceId: "Press", name: "Count", datatype: "UInt64", value: 12n, timestamp: T },
      },
    ]);
    expect(session.counters).toMatchObject({ commands: 2, commandsRefused: 0 });
  });

  test.each([
    ["an unknown metric", { name: "Nope", type: "Int32" as const, value: 1 }],
    ["an unknown alias", { alias: 99, type: "Int32" as const, value: 1 }],
    ["another datatype", { name: "Load", type: "String" as const, value: "1" }],
    ["no value", { name: "Load", type: "Int32" as const }],
  ])("%s is refused as an issue and counted", (_, metric) => {
    const { begin, command, session } = run();
    begin();
    expect(command("spBv1.0/Plant/NCMD/Line1", [metric])).toMatchObject([
      { type: "issue", issue: { code: "CONNECT_COMMAND", severity: "error" } },
    ]);
    expect(session.counters).toMatchObject({ commands: 0, commandsRefused: 1 });
  });

  test("retained, old, damaged and premature commands are refused; those for others are ignored", () => {
    const { begin, command, feed, session } = run({ maxCommandAgeMs: 5000 });
    const topic = "spBv1.0/Plant/NCMD/Line1";
    const metrics = [{ name: "Load", type: "Int32" as const, value: 1 }];
    feed({ type: "connecting" });
    expect(kinds(command(topic, metrics))).toEqual(["issue"]);
    begin();
    const payload = encodePayload({ timestamp: T, metrics });
    expect(kinds(feed({ type: "message", topic, payload, retain: true }))).toEqual(["issue"]);
    expect(kinds(feed({ type: "message", topic, payload }, T + 5001))).toEqual(["issue"]);
    expect(kinds(feed({ type: "message", topic, payload }, T + 5000))).toEqual(["command"]);
    expect(kinds(feed({ type: "message", topic, payload: payload.subarray(0, 9) }))).toEqual([
      "issue",
    ]);
    expect(kinds(command("spBv1.0/Plant/DCMD/Line1/Oven", metrics))).toEqual(["issue"]);
    expect(kinds(command("spBv1.0/Plant/DCMD/Line1/Nobody", metrics))).toEqual(["issue"]);
    expect(session.counters.commandsRefused).toBe(6);
    for (const other of [
      "spBv1.0/Plant/NCMD/Line2",
      "spBv1.0/Other/NCMD/Line1",
      "factory/x",
      "spBv1.0/Plant/NDATA/Line1",
    ]) {
      expect(command(other, metrics)).toEqual([]);
    }
  });
});

describe("primary host", () => {
  const primary = { primaryHostId: "MES" };

  test("message-flow-edge-node-birth-publish-phid-wait: STATE is subscribed to, and nothing is published before it says online", () => {
    const { feed, begin, host, session } = run(primary);
    expect(kinds(begin())).toEqual(["state", "connect", "subscribe", "state"]);
    expect(session.state).toBe("waitingForHost");
    expect(() =>
      feed({
        type: "publish",
        deviceId: null,
        samples: [{ name: "Load", value: 1, timestamp: T }],
      }),
    ).toThrow(expect.objectContaining({ code: "CONNECT_NOT_BORN" }));
    expect(kinds(host(true, T, "Other"))).toEqual([]);
    expect(kinds(host(false, T))).toEqual([]);
    expect(kinds(host(true, T + 1))).toEqual(["NBIRTH", "DBIRTH", "state"]);
  });

  test("a STATE that comes before the subscription is acknowledged counts", () => {
    const { feed, host } = run(primary);
    feed({ type: "connecting" });
    feed({ type: "connected" });
    host(true, T);
    expect(kinds(feed({ type: "subscribed" }))).toEqual(["state", "NBIRTH", "DBIRTH", "state"]);
  });

  test("operational-behavior-edge-node-termination-host-offline: NDEATH, then off to the next server", () => {
    const { begin, host, session } = run({ ...primary, walkDelayMs: 250 });
    begin();
    host(true, T);
    expect(kinds(host(false, T + 5))).toEqual(["state", "NDEATH", "disconnect"]);
    expect(session.state).toBe("offline");
    begin();
    expect(session.state).toBe("waitingForHost");
  });

  test("operational-behavior-edge-node-termination-host-offline-timestamp: an older STATE is ignored, one as old is not", () => {
    const { begin, host } = run(primary);
    begin();
    host(true, T + 100);
    expect(host(false, T + 99)).toMatchObject([
      { type: "issue", issue: { code: "CONNECT_HOST_STATE" } },
    ]);
    expect(kinds(host(false, T + 100))).toEqual(["state", "NDEATH", "disconnect"]);
  });

  test("a STATE that is none is an issue", () => {
    const { begin, feed } = run(primary);
    begin();
    expect(
      feed({ type: "message", topic: "spBv1.0/STATE/MES", payload: text.encode("ONLINE") }),
    ).toMatchObject([{ type: "issue", issue: { code: "CONNECT_HOST_STATE" } }]);
  });

  test("operational-behavior-primary-application-state-with-multiple-servers-walk: walkServers leaves a server where the host is offline", () => {
    const { begin, host, feed } = run({ ...primary, walkServers: true });
    begin();
    expect(kinds(host(false, T))).toEqual(["state", "disconnect"]);
    feed({ type: "connecting" });
    feed({ type: "connected" });
    host(false, T);
    expect(kinds(feed({ type: "subscribed" }))).toEqual(["state", "state", "disconnect"]);
  });

  test("timestamps are compared per server: the next connection starts anew", () => {
    const { begin, feed, host } = run(primary);
    begin();
    host(true, T + 1000);
    feed({ type: "disconnected" });
    begin();
    expect(kinds(host(true, T))).toEqual(["NBIRTH", "DBIRTH", "state"]);
  });
});

describe("devices at run time", () => {
  test("a new device is born with fresh aliases; new metrics of a known one keep the aliases of old names", () => {
    const { begin, feed, publishes } = run();
    begin();
    const aliases = (metrics: { name: string; datatype: "Int32" }[]) => {
      const [dbirth] = publishes(feed({ type: "deviceBirth", deviceId: "Saw", metrics }));
      return wirePayload(dbirth?.payload as Uint8Array).metrics?.map(({ name, alias }) => [
        name,
        alias,
      ]);
    };
    expect(aliases([{ name: "rpm", datatype: "Int32" }])).toEqual([["rpm", 5]]);
    expect(
      aliases([
        { name: "load", datatype: "Int32" },
        { name: "rpm", datatype: "Int32" },
      ]),
    ).toEqual([
      ["load", 6],
      ["rpm", 5],
    ]);
    expect(() => feed({ type: "deviceBirth", deviceId: "Nobody" })).toThrow(
      expect.objectContaining({ code: "CONNECT_DEVICE_UNKNOWN" }),
    );
  });
});

test("the datatype may stand in type, as in the metrics that toSparkplug gives", () => {
  const { begin, publishes } = run({
    metrics: [{ name: "Load", type: "UInt16", value: null, properties: [] }],
    devices: {},
  });
  const [nbirth] = publishes(begin());
  expect(wirePayload(nbirth?.payload as Uint8Array).metrics).toContainEqual(
    expect.objectContaining({ name: "Load", type: "UInt16" }),
  );
});

describe("configuration", () => {
  const metric = (name: string, alias?: number) => ({
    name,
    datatype: "Int32" as const,
    ...(alias === undefined ? {} : { alias }),
  });
  test.each<[string, Partial<EdgeNodeConfig>, string]>([
    ["a group with a slash", { groupId: "a/b" }, "CONNECT_EDGE_CONFIG"],
    ["an empty edge node", { edgeNodeId: "" }, "CONNECT_EDGE_CONFIG"],
    ["a device with a plus", { devices: { "a+b": { metrics: [] } } }, "CONNECT_EDGE_CONFIG"],
    ["a primary host with a hash", { primaryHostId: "a#" }, "CONNECT_EDGE_CONFIG"],
    ["the group STATE", { groupId: "STATE" }, "CONNECT_EDGE_CONFIG"],
    ["a name twice", { metrics: [metric("a"), metric("a")] }, "CONNECT_EDGE_CONFIG"],
    ["the name bdSeq", { metrics: [metric("bdSeq")] }, "CONNECT_EDGE_CONFIG"],
    [
      "an alias twice",
      { metrics: [metric("a", 9)], devices: { D: { metrics: [metric("b", 9)] } } },
      "CONNECT_EDGE_CONFIG",
    ],
    [
      "two datatypes",
      { metrics: [{ name: "a", datatype: "Int8", type: "Int16" }] },
      "CONNECT_EDGE_CONFIG",
    ],
    ["a bdSeq of 256", { lastBdSeq: 256 }, "CONNECT_EDGE_CONFIG"],
    [
      "no datatype of a metric",
      { metrics: [{ name: "a", datatype: "PropertySet" }] },
      "CODEC_DATATYPE",
    ],
    [
      "a value that does not fit",
      { metrics: [{ name: "a", datatype: "Int8", value: 128 }] },
      "CODEC_VALUE_RANGE",
    ],
  ])("%s throws %o as %s", (_, config, code) => {
    let caught: unknown;
    try {
      edgeNodeSession({ ...base, ...config });
    } catch (error) {
      caught = error;
    }
    expect(isTaktlineError(caught, code)).toBe(true);
  });
});
