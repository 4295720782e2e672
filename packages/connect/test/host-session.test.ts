import {
  decodePayload,
  encodePayload,
  formatState,
  type Metric,
  type SparkplugPayload,
} from "@taktline/codec/sparkplug";
import {
  type HostAction,
  type HostConfig,
  type HostEvent,
  type HostFrame,
  type HostInput,
  hostSession,
} from "@taktline/connect/sparkplug";
import {
  Bad,
  BadNoCommunication,
  BadNoData,
  UncertainNoCommunicationLastUsableValue,
} from "@taktline/core";
import fc from "fast-check";
import sparkplugPayload from "sparkplug-payload";
import { describe, expect, test } from "vitest";
import { wirePayload } from "./helpers/capture.js";

const T = 1_700_000_000_000;
const STALE = UncertainNoCommunicationLastUsableValue;

const bdSeqMetric = (value: number): Metric => ({
  name: "bdSeq",
  timestamp: T,
  type: "Int64",
  value: BigInt(value),
});
const force: Metric = { name: "Force", alias: 10, timestamp: T, type: "Double", value: 1 };
const load: Metric = { name: "Load", alias: 11, timestamp: T, type: "Int32", value: -7 };

function run(config: Partial<HostConfig> = {}) {
  const session = hostSession({ hostId: "MES", ...config });
  let now = T;
  const feed = (input: HostInput, at = ++now) => {
    now = Math.max(now, at);
    return session.handle(input, at);
  };
  const begin = () => [
    ...feed({ type: "connecting" }),
    ...feed({ type: "connected" }),
    ...feed({ type: "subscribed" }),
  ];
  const receive = (
    topic: string,
    payload: SparkplugPayload,
    at?: number,
    form: "birth" | "data" = "birth",
  ) =>
    feed(
      { type: "message", topic: `spBv1.0/${topic}`, payload: encodePayload(payload, { form }) },
      at,
    );
  const nbirth = (bdSeq = 0, metrics: Metric[] = [load], at?: number) =>
    receive("G/NBIRTH/E", { timestamp: T, seq: 0, metrics: [bdSeqMetric(bdSeq), ...metrics] }, at);
  const dbirth = (seq = 1, device = "D", metrics: Metric[] = [force], at?: number) =>
    receive(`G/DBIRTH/E/${device}`, { timestamp: T, seq, metrics }, at);
  const ddata = (seq: number, values: number[] = [seq], at?: number) =>
    receive(
      "G/DDATA/E/D",
      {
        timestamp: T + seq,
        seq,
        metrics: values.map((value, i) => ({
          alias: 10,
          timestamp: T + seq + i,
          type: "Double",
          value,
        })),
      },
      at,
      "data",
    );
  const ndeath = (bdSeq: number, at?: number) =>
    receive("G/NDEATH/E", { timestamp: T, metrics: [bdSeqMetric(bdSeq)] }, at);
  return { session, feed, begin, receive, nbirth, dbirth, ddata, ndeath };
}

const framesOf = (actions: readonly HostAction[]): HostFrame[] =>
  actions.flatMap((action) => (action.type === "frame" ? [action.frame] : []));
const eventsOf = (actions: readonly HostAction[]): HostEvent[] =>
  actions.flatMap((action) => (action.type === "event" ? [action.event] : []));
const issuesOf = (actions: readonly HostAction[]) =>
  actions.flatMap((action) => (action.type === "issue" ? [action.issue.code] : []));
const valuesOf = (actions: readonly HostAction[]) =>
  framesOf(actions).map(({ metric, frame, origin }) => [metric, [...frame.v], origin]);
const sentTo = (actions: readonly HostAction[]) =>
  actions.flatMap((action) => (action.type === "publish" ? [action.topic] : []));

/** Every message is in exactly one of the classes. */
const classes = ({
  births,
  deaths,
  data,
  others,
  foreign,
  undecodable,
  retained,
  beforeBirth,
  late,
  staleDeaths,
  capped,
  reordering,
}: ReturnType<typeof hostSession>["counters"]) =>
  births +
  deaths +
  data +
  others +
  foreign +
  undecodable +
  retained +
  beforeBirth +
  late +
  staleDeaths +
  capped +
  reordering;

describe("session", () => {
  test("host-topic-phid-death-*, payloads-state-will-message-*: the will is STATE offline as JSON, QoS 1, retained", () => {
    const { feed } = run();
    expect(feed({ type: "connecting" }, T)[1]).toEqual({
      type: "connect",
      will: {
        topic: "spBv1.0/STATE/MES",
        payload: `{"online":false,"timestamp":${T}}`,
        qos: 1,
        retain: true,
      },
    });
  });

  test("message-flow-phid-sparkplug-subscription, payloads-state-birth-payload: subscriptions first, then STATE online with the timestamp of the will", () => {
    const { feed } = run();
    feed({ type: "connecting" }, T);
    expect(feed({ type: "connected" })).toEqual([
      {
        type: "subscribe",
        subscriptions: [
          { filter: "spBv1.0/#", qos: 1 },
          { filter: "spBv1.0/STATE/MES", qos: 1 },
        ],
      },
    ]);
    const [state] = feed({ type: "subscribed" }, T + 500);
    expect(state).toMatchObject({
      message: "STATE",
      topic: "spBv1.0/STATE/MES",
      qos: 1,
      retain: true,
    });
    expect(state?.type === "publish" && new TextDecoder().decode(state.payload)).toBe(
      `{"online":true,"timestamp":${T}}`,
    );
  });

  test("groups narrow the subscription", () => {
    const { feed } = run({ groups: ["A", "B"] });
    feed({ type: "connecting" });
    const [subscribe] = feed({ type: "connected" });
    expect(
      subscribe?.type === "subscribe" && subscribe.subscriptions.map(({ filter }) => filter),
    ).toEqual(["spBv1.0/A/#", "spBv1.0/B/#", "spBv1.0/STATE/MES"]);
  });

  test("operational-behavior-host-application-termination: a clean end publishes STATE offline of now, then disconnects", () => {
    const { begin, feed, session } = run();
    begin();
    const [state, disconnect] = feed({ type: "close" }, T + 9000);
    expect(state?.type === "publish" && new TextDecoder().decode(state.payload)).toBe(
      `{"online":false,"timestamp":${T + 9000}}`,
    );
    expect(disconnect).toEqual({ type: "disconnect" });
    expect(session.state).toBe("closed");
  });

  test("the timestamp of STATE never goes back, even when the clock does", () => {
    const { feed } = run();
    feed({ type: "connecting" }, T);
    feed({ type: "disconnected" }, T);
    const connect = feed({ type: "connecting" }, T - 60_000).find(({ type }) => type === "connect");
    expect(connect).toMatchObject({ will: { payload: `{"online":false,"timestamp":${T}}` } });
  });

  test("own STATE offline is answered by online, at most once a second, and a foreign one is told", () => {
    const { begin, feed } = run();
    begin();
    const offline = (timestamp: number, at: number) =>
      feed(
        {
          type: "message",
          topic: "spBv1.0/STATE/MES",
          payload: new TextEncoder().encode(formatState({ online: false, timestamp })),
        },
        at,
      );
    expect(sentTo(offline(T - 1, T + 2000))).toEqual(["spBv1.0/STATE/MES"]);
    expect(offline(T - 1, T + 2100)).toEqual([{ type: "timer", at: T + 3000 }]);
    expect(sentTo(feed({ type: "tick" }, T + 3000))).toEqual(["spBv1.0/STATE/MES"]);
    expect(issuesOf(offline(T + 99_000, T + 5000))).toEqual(["CONNECT_SAME_HOST_ID"]);
  });
});

describe("births and data", () => {
  test("births give events and frames of their values; the controls bdSeq and rebirth are no signals", () => {
    const { begin, nbirth, dbirth, session } = run();
    begin();
    const born = nbirth(3, [
      { name: "Node Control/Rebirth", timestamp: T, type: "Boolean", value: false },
      load,
    ]);
    expect(eventsOf(born)).toMatchObject([
      {
        type: "nodeBirth",
        group: "G",
        edgeNode: "E",
        bdSeq: 3,
        rebirth: false,
        metrics: [{ name: "Load", datatype: "Int32" }],
      },
    ]);
    expect(valuesOf(born)).toEqual([["Load", [-7], "birth"]]);
    expect(valuesOf(dbirth())).toEqual([["Force", [1], "birth"]]);
    expect(session.nodes()).toMatchObject([
      {
        group: "G",
        edgeNode: "E",
        online: true,
        bdSeq: 3,
        metrics: [{ name: "Load", value: -7, timestamp: T, quality: 0 }],
        devices: [{ device: "D", online: true, metrics: [{ name: "Force", value: 1 }] }],
      },
    ]);
  });

  test("samples of one metric in one message are one frame; historical ones are a frame of their own and not the last value", () => {
    const { begin, nbirth, dbirth, receive, session } = run();
    begin();
    nbirth();
    dbirth();
    const sample = (dt: number, value: number, isHistorical?: boolean): Metric => ({
      alias: 10,
      timestamp: T + dt,
      type: "Double",
      value,
      ...(isHistorical === undefined ? {} : { isHistorical }),
    });
    const frames = framesOf(
      receive(
        "G/DDATA/E/D",
        {
          timestamp: T,
          seq: 2,
          metrics: [sample(1, 1.5), sample(-9, 0.5, true), sample(2, 2.5), sample(-8, 0.6, true)],
        },
        undefined,
        "data",
      ),
    );
    expect(frames.map(({ frame, historical }) => [[...frame.t], [...frame.v], historical])).toEqual(
      [
        [[T + 1, T + 2], [1.5, 2.5], false],
        [[T - 9, T - 8], [0.5, 0.6], true],
      ],
    );
    expect(frames[0]).toMatchObject({
      group: "G",
      edgeNode: "E",
      device: "D",
      metric: "Force",
      datatype: "Double",
      origin: "data",
    });
    expect(frames[0]?.frame).not.toHaveProperty("q");
    expect(session.nodes()[0]?.devices[0]?.metrics[0]).toMatchObject({
      value: 2.5,
      timestamp: T + 2,
    });
    expect(session.counters).toMatchObject({ samples: 4, historical: 2, data: 1 });
  });

  test("columns by datatype; null has a placeholder and a bad quality, Quality gives the StatusCode", () => {
    const { begin, nbirth } = run();
    begin();
    const metric = (name: string, type: string, value: unknown, quality?: number) =>
      ({
        name,
        timestamp: T,
        type,
        value,
        ...(quality === undefined
          ? {}
          : { properties: [{ key: "Quality", type: "Int32", value: quality }] }),
      }) as Metric;
    const frames = framesOf(
      nbirth(0, [
        metric("i8", "Int8", -5),
        metric("i64", "Int64", -(2n ** 60n)),
        metric("u64", "UInt64", 2n ** 63n),
        metric("time", "DateTime", T),
        metric("flag", "Boolean", true),
        metric("text", "String", "läuft"),
        metric("nullNumber", "Float", null),
        metric("nullBig", "Int64", null),
        metric("nullFlag", "Boolean", null),
        metric("nullText", "Text", null),
        metric("bad", "Double", 5, 0),
        metric("stale", "Double", 6, 500),
        metric("nullStale", "Double", null, 500),
      ]),
    );
    expect(frames.map(({ metric: name, frame }) => [name, frame.v, frame.q?.[0] ?? 0])).toEqual([
      ["i8", new Float64Array([-5]), 0],
      ["i64", new BigInt64Array([-(2n ** 60n)]), 0],
      ["u64", new BigUint64Array([2n ** 63n]), 0],
      ["time", new Float64Array([T]), 0],
      ["flag", new Uint8Array([1]), 0],
      ["text", ["läuft"], 0],
      ["nullNumber", new Float64Array([Number.NaN]), BadNoData],
      ["nullBig", new BigInt64Array([0n]), BadNoData],
      ["nullFlag", new Uint8Array([0]), BadNoData],
      ["nullText", [""], BadNoData],
      ["bad", new Float64Array([5]), Bad],
      ["stale", new Float64Array([6]), STALE],
      ["nullStale", new Float64Array([Number.NaN]), STALE],
    ]);
  });

  test("a value that is no column comes as an event", () => {
    const { begin, nbirth } = run();
    begin();
    const events = eventsOf(
      nbirth(0, [
        { name: "curve", timestamp: T, type: "FloatArray", value: new Float32Array([1, 2]) },
      ]),
    );
    expect(events[1]).toMatchObject({
      type: "value",
      metric: { name: "curve", value: new Float32Array([1, 2]) },
    });
  });

  test("messages of the independent encoder of Eclipse Tahu are read", () => {
    const { begin, feed, session } = run();
    begin();
    const codec = sparkplugPayload.get("spBv1.0");
    const encode = (payload: object) => codec?.encodePayload(payload as never) as Uint8Array;
    feed({
      type: "message",
      topic: "spBv1.0/G/NBIRTH/E",
      payload: encode({
        timestamp: T,
        seq: 0,
        metrics: [
          { name: "bdSeq", timestamp: T, type: "UInt64", value: 4 },
          { name: "Speed", timestamp: T, type: "Double", value: 1.25 },
        ],
      }),
    });
    const frames = framesOf(
      feed({
        type: "message",
        topic: "spBv1.0/G/NDATA/E",
        payload: encode({
          timestamp: T,
          seq: 1,
          metrics: [{ name: "Speed", timestamp: T + 5, type: "Double", value: 2.5 }],
        }),
      }),
    );
    expect(frames.map(({ frame }) => [...frame.v])).toEqual([[2.5]]);
    expect(session.nodes()[0]).toMatchObject({ bdSeq: 4 });
  });

  test("data before the birth of node, device or metric asks for a rebirth, once per interval", () => {
    const { begin, ddata, nbirth, receive, session } = run({ rebirthIntervalMs: 5000 });
    begin();
    expect(sentTo(ddata(7, [1], T + 100))).toEqual(["spBv1.0/G/NCMD/E"]);
    expect(sentTo(ddata(8, [1], T + 200))).toEqual([]);
    nbirth(0, [load], T + 300);
    expect(issuesOf(ddata(1, [1], T + 6000))).toEqual([
      "CODEC_DATATYPE_UNRESOLVED",
      "CONNECT_BEFORE_BIRTH",
    ]);
    expect(session.counters).toMatchObject({ beforeBirth: 3, rebirthRequests: 2 });
    nbirth(0, [load], T + 6100);
    const unknown = receive(
      "G/NDATA/E",
      { timestamp: T, seq: 1, metrics: [{ name: "Nope", timestamp: T, type: "Int32", value: 1 }] },
      T + 20_000,
    );
    expect(issuesOf(unknown)).toEqual(["CONNECT_UNKNOWN_METRIC"]);
    expect(eventsOf(unknown)).toMatchObject([
      { type: "rebirthRequested", reason: "unknownMetric" },
    ]);
    expect(session.counters).toMatchObject({ samples: 0, samplesRejected: 1 });
  });

  test("operational-behavior-data-commands-ncmd-rebirth-*: a request is an NCMD, QoS 0, not retained, no seq, with the control set to true", () => {
    const { begin, feed } = run();
    begin();
    const [ncmd] = feed({ type: "requestRebirth", group: "G", edgeNode: "E" });
    if (ncmd?.type !== "publish") throw new TypeError("nothing sent");
    expect(ncmd).toMatchObject({
      message: "NCMD",
      topic: "spBv1.0/G/NCMD/E",
      qos: 0,
      retain: false,
    });
    const read = decodePayload(ncmd.payload);
    expect(read.ok && read.value).toMatchObject({
      timestamp: T + 4,
      metrics: [{ name: "Node Control/Rebirth", value: { field: "boolean", value: true } }],
    });
    expect(read.ok && "seq" in read.value).toBe(false);
  });

  test("an unanswered request is repeated ever more slowly", () => {
    const { begin, ddata } = run({ rebirthIntervalMs: 1000 });
    begin();
    const asked: number[] = [];
    for (let at = 100; at < 60_000; at += 100)
      if (sentTo(ddata(1, [1], T + at)).length > 0) asked.push(at);
    expect(asked).toEqual([100, 1100, 3100, 7100, 15_100, 31_100, 47_100]);
  });
});

describe("order", () => {
  const ready = (config: Partial<HostConfig> = {}) => {
    const host = run(config);
    host.begin();
    host.nbirth();
    host.dbirth();
    return host;
  };

  test("operational-behavior-host-reordering-success: a message that comes early waits, and no rebirth is requested", () => {
    const { ddata, session } = ready();
    expect(valuesOf(ddata(3))).toEqual([]);
    expect(valuesOf(ddata(4))).toEqual([]);
    expect(session.counters).toMatchObject({ reordering: 2, data: 0 });
    const done = ddata(2);
    expect(valuesOf(done)).toEqual([
      ["Force", [2], "data"],
      ["Force", [3], "data"],
      ["Force", [4], "data"],
    ]);
    expect(done.at(-1)).toEqual({ type: "timer", at: null });
    expect(session.counters).toMatchObject({ reordering: 0, data: 3, lost: 0, rebirthRequests: 0 });
  });

  test("operational-behavior-host-reordering-start, -rebirth: after the timeout the missing ones are lost, the waiting ones taken, a rebirth requested", () => {
    const { ddata, feed, session } = ready({ reorderTimeoutMs: 500 });
    expect(ddata(5, [5], T + 100).at(-1)).toEqual({ type: "timer", at: T + 600 });
    ddata(7, [7], T + 300);
    expect(feed({ type: "tick" }, T + 599)).toEqual([{ type: "timer", at: T + 600 }]);
    const given = feed({ type: "tick" }, T + 600);
    expect(valuesOf(given)).toEqual([
      ["Force", [5], "data"],
      ["Force", [7], "data"],
    ]);
    expect(eventsOf(given)).toMatchObject([
      { type: "gap", expected: 2, received: 5, lost: 3 },
      { type: "gap", expected: 6, received: 7, lost: 1 },
      { type: "rebirthRequested", reason: "gap" },
    ]);
    expect(session.counters).toMatchObject({ lost: 4, data: 2, rebirthRequests: 1 });
    expect(session.nodes()[0]?.lost).toBe(4);
  });

  test("a timeout of 0 gives up at once", () => {
    const { ddata } = ready({ reorderTimeoutMs: 0 });
    expect(eventsOf(ddata(3))).toMatchObject([
      { type: "gap", lost: 1 },
      { type: "rebirthRequested" },
    ]);
  });

  test("a message that comes twice, or after it was given up, is left out and counted", () => {
    const { ddata, session } = ready({ reorderTimeoutMs: 0 });
    ddata(2);
    expect(issuesOf(ddata(2))).toEqual(["CONNECT_SEQ_LATE"]);
    ddata(5);
    expect(issuesOf(ddata(3))).toEqual(["CONNECT_SEQ_LATE"]);
    expect(session.counters).toMatchObject({ data: 2, late: 2, lost: 2 });
  });

  test("a request that its interval forbids is made when it is over", () => {
    const { ddata, feed, session } = ready({ reorderTimeoutMs: 0, rebirthIntervalMs: 5000 });
    ddata(3, [3], T + 100);
    expect(ddata(6, [6], T + 200).at(-1)).toEqual({ type: "timer", at: T + 5100 });
    expect(sentTo(feed({ type: "tick" }, T + 5100))).toEqual(["spBv1.0/G/NCMD/E"]);
    expect(session.counters.rebirthRequests).toBe(2);
  });

  test("any order within the window gives the frames of the right order, and nothing is lost", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 400 }),
        fc.array(fc.nat({ max: 9 }), { minLength: 400, maxLength: 400 }),
        (count, jitter) => {
          const { ddata, session } = ready();
          const seqs = Array.from({ length: count }, (_, i) => i + 2);
          const keys = new Map(seqs.map((seq, i) => [seq, seq + (jitter[i] ?? 0)]));
          seqs.sort((a, b) => (keys.get(a) ?? 0) - (keys.get(b) ?? 0));
          const values = seqs.flatMap((seq) =>
            framesOf(ddata(seq % 256, [seq])).map(({ frame }) => frame.v[0] as number),
          );
          expect(values).toEqual(Array.from({ length: count }, (_, i) => i + 2));
          expect(session.counters).toMatchObject({ lost: 0, late: 0, reordering: 0 });
          expect(classes(session.counters)).toBe(session.counters.messages);
        },
      ),
      { numRuns: 12 },
    );
  });

  test("with messages lost, received plus lost is what was sent", () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 1, maxLength: 300 }), (arrives) => {
        const { ddata, feed, session } = ready({ reorderTimeoutMs: 10 });
        let last = -1;
        arrives.forEach((isThere, i) => {
          if (!isThere) return;
          last = i;
          ddata((i + 2) % 256, [i], T + 1000 + i * 20);
          feed({ type: "tick" }, T + 1000 + i * 20 + 15);
        });
        const gaps = arrives.slice(0, last + 1).filter((isThere) => !isThere).length;
        let longest = 0;
        let run = 0;
        for (const isThere of arrives.slice(0, last + 1)) {
          run = isThere ? 0 : run + 1;
          longest = Math.max(longest, run);
        }
        fc.pre(longest < 128);
        expect(session.counters).toMatchObject({ lost: gaps, data: last + 1 - gaps });
      }),
      { numRuns: 12 },
    );
  });
});

describe("death", () => {
  test("operational-behavior-edge-node-termination-host-action-ndeath-*: node and devices offline, every metric stale at the host's clock", () => {
    const { begin, nbirth, dbirth, ndeath, session } = run();
    begin();
    nbirth(5);
    dbirth(1, "D", [force, { name: "Void", timestamp: T, type: "Int64", value: null }]);
    const dead = ndeath(5, T + 777);
    expect(eventsOf(dead)).toMatchObject([{ type: "nodeDeath", reason: "death", at: T + 777 }]);
    expect(
      framesOf(dead).map(({ metric, frame, origin }) => [
        metric,
        [...frame.t],
        [...frame.v],
        frame.q?.[0],
        origin,
      ]),
    ).toEqual([
      ["Load", [T + 777], [-7], STALE, "death"],
      ["Force", [T + 777], [1], STALE, "death"],
      ["Void", [T + 777], [0n], BadNoCommunication, "death"],
    ]);
    expect(session.nodes()).toMatchObject([
      {
        online: false,
        since: T + 777,
        metrics: [{ quality: STALE }],
        devices: [{ online: false }],
      },
    ]);
  });

  test("operational-behavior-edge-node-termination-host-action-ndeath-node-offline: only the matching bdSeq counts", () => {
    const { begin, nbirth, ndeath, session } = run();
    begin();
    nbirth(5);
    expect(issuesOf(ndeath(4))).toEqual(["CONNECT_STALE_DEATH"]);
    expect(session.nodes()[0]?.online).toBe(true);
    expect(issuesOf(ndeath(5))).toEqual([]);
    expect(session.counters).toMatchObject({ staleDeaths: 1, deaths: 1 });
  });

  test("operational-behavior-edge-node-termination-host-action-ddeath-*: that device is stale at the payload's timestamp", () => {
    const { begin, nbirth, dbirth, receive, ddata } = run();
    begin();
    nbirth();
    dbirth();
    const dead = receive("G/DDEATH/E/D", { timestamp: T + 42, seq: 2, metrics: [] });
    expect(eventsOf(dead)).toMatchObject([{ type: "deviceDeath", device: "D", reason: "death" }]);
    expect(framesOf(dead).map(({ metric, frame }) => [metric, frame.t[0], frame.q?.[0]])).toEqual([
      ["Force", T + 42, STALE],
    ]);
    expect(issuesOf(ddata(3))).toEqual(["CONNECT_BEFORE_BIRTH"]);
  });

  test("a new session without a death is one all the same, and is counted as a gap of unknown size", () => {
    const { begin, nbirth, dbirth, ddata, session } = run();
    begin();
    nbirth(1);
    dbirth();
    const born = nbirth(2);
    expect(eventsOf(born)).toMatchObject([
      { type: "nodeDeath", reason: "newSession" },
      { type: "nodeBirth", bdSeq: 2, rebirth: false },
    ]);
    expect(session.counters.sessionGaps).toBe(1);
    expect(issuesOf(ddata(1))).toEqual(["CONNECT_BEFORE_BIRTH"]);
  });

  test("a rebirth keeps devices alive until they had their time to be born again", () => {
    const { begin, nbirth, dbirth, feed, session } = run({ deviceBirthTimeoutMs: 3000 });
    begin();
    nbirth(1);
    dbirth(1, "D");
    dbirth(2, "F");
    const born = nbirth(1, [load], T + 1000);
    expect(eventsOf(born)).toMatchObject([{ type: "nodeBirth", rebirth: true }]);
    expect(framesOf(born).filter(({ origin }) => origin === "death")).toEqual([]);
    expect(born.at(-1)).toEqual({ type: "timer", at: T + 4000 });
    dbirth(1, "D");
    const later = feed({ type: "tick" }, T + 4000);
    expect(eventsOf(later)).toMatchObject([
      { type: "deviceDeath", device: "F", reason: "notReborn" },
    ]);
    expect(session.nodes()[0]?.devices.map(({ device, online }) => [device, online])).toEqual([
      ["D", true],
      ["F", false],
    ]);
  });

  test("when its own connection ends everything is stale; when it is back the nodes are asked, after a second", () => {
    const { begin, nbirth, dbirth, feed, session } = run();
    begin();
    nbirth(1);
    dbirth();
    const gone = feed({ type: "disconnected" }, T + 5000);
    expect(eventsOf(gone)).toMatchObject([
      { type: "nodeDeath", reason: "hostDisconnected" },
      { type: "state", state: "offline" },
    ]);
    expect(framesOf(gone).map(({ frame }) => frame.q?.[0])).toEqual([STALE, STALE]);
    feed({ type: "connecting" }, T + 6000);
    feed({ type: "connected" }, T + 6000);
    expect(feed({ type: "subscribed" }, T + 6000).at(-1)).toEqual({ type: "timer", at: T + 7000 });
    expect(eventsOf(feed({ type: "tick" }, T + 7000))).toMatchObject([
      { type: "rebirthRequested", reason: "hostConnected" },
    ]);
    expect(session.counters.sessionGaps).toBe(1);
  });
});

describe("commands", () => {
  test("topics-ncmd-*, topics-dcmd-*, payloads-alias-data-cmd-requirement: by alias, without datatype and seq, QoS 0", () => {
    const { begin, nbirth, dbirth, feed, session } = run();
    begin();
    nbirth();
    dbirth();
    const [dcmd] = feed(
      {
        type: "write",
        write: { group: "G", edgeNode: "E", device: "D", metric: "Force", value: 4.5 },
      },
      T + 99,
    );
    if (dcmd?.type !== "publish") throw new TypeError("nothing sent");
    expect(dcmd).toMatchObject({
      message: "DCMD",
      topic: "spBv1.0/G/DCMD/E/D",
      qos: 0,
      retain: false,
    });
    const read = decodePayload(dcmd.payload);
    expect(read.ok && read.value).toEqual({
      timestamp: T + 99,
      metrics: [
        { alias: 10, timestamp: T + 99, type: "Unknown", value: { field: "double", value: 4.5 } },
      ],
    });
    expect(
      sentTo(
        feed({ type: "write", write: { group: "G", edgeNode: "E", metric: "Load", value: 3 } }),
      ),
    ).toEqual(["spBv1.0/G/NCMD/E"]);
    expect(session.counters.commands).toBe(2);
  });

  test("commandDatatypes adds the datatype for edge nodes that need it", () => {
    const { begin, nbirth, feed } = run({ commandDatatypes: true });
    begin();
    nbirth();
    const [ncmd] = feed({
      type: "write",
      write: { group: "G", edgeNode: "E", metric: "Load", value: 3 },
    });
    expect(ncmd?.type === "publish" && wirePayload(ncmd.payload).metrics).toMatchObject([
      { alias: 11, type: "Int32", value: 3 },
    ]);
  });

  test.each([
    ["X", "E", null, "Load", "CONNECT_NODE_OFFLINE"],
    ["G", "E", "Nope", "Force", "CONNECT_NODE_OFFLINE"],
    ["G", "E", null, "Nope", "CONNECT_METRIC_UNKNOWN"],
  ])("a command to %s/%s/%s %s is %s", (group, edgeNode, device, metric, code) => {
    const { begin, nbirth, feed } = run();
    begin();
    nbirth();
    expect(() =>
      feed({ type: "write", write: { group, edgeNode, device, metric, value: 1 } }),
    ).toThrow(expect.objectContaining({ code }));
  });

  test("a value out of range is told to the caller and not sent", () => {
    const { begin, nbirth, feed, session } = run();
    begin();
    nbirth();
    expect(() =>
      feed({ type: "write", write: { group: "G", edgeNode: "E", metric: "Load", value: 2 ** 31 } }),
    ).toThrow(expect.objectContaining({ code: "CODEC_VALUE_RANGE" }));
    expect(session.counters.commands).toBe(0);
  });
});

describe("hostile senders", () => {
  test("nodes, devices, metrics, names and payloads have caps; what exceeds them is counted", () => {
    const { begin, receive, session } = run({
      caps: { nodes: 2, devicesPerNode: 1, metrics: 3, nameLength: 8, payloadBytes: 500 },
    });
    begin();
    const birth = (topic: string, seq: number, metrics: Metric[] = []) =>
      receive(topic, {
        timestamp: T,
        seq,
        metrics: [...(seq === 0 ? [bdSeqMetric(0)] : []), ...metrics],
      });
    const metric = (name: string): Metric => ({ name, timestamp: T, type: "Int32", value: 1 });
    birth("G/NBIRTH/A", 0, [metric("a"), metric("b"), metric("muchtoolong")]);
    expect(session.counters.metricsCapped).toBe(1);
    birth("G/DBIRTH/A/D", 1, [metric("c"), metric("d")]);
    expect(session.counters.metricsCapped).toBe(2);
    expect(issuesOf(birth("G/DBIRTH/A/E", 2))).toEqual(["CONNECT_CAP"]);
    birth("G/NBIRTH/B", 0);
    expect(issuesOf(birth("G/NBIRTH/C", 0))).toEqual(["CONNECT_CAP"]);
    expect(issuesOf(birth("G/NBIRTH/muchtoolong", 0))).toEqual(["CONNECT_CAP"]);
    expect(
      issuesOf(
        birth("G/NBIRTH/A", 0, [
          { name: "s", timestamp: T, type: "String", value: "x".repeat(600) },
        ]),
      ),
    ).toEqual(["CONNECT_CAP"]);
    expect(session.nodes().map(({ edgeNode, metrics }) => [edgeNode, metrics.length])).toEqual([
      ["A", 2],
      ["B", 0],
    ]);
    expect(session.counters).toMatchObject({ capped: 4 });
    expect(classes(session.counters)).toBe(session.counters.messages);
  });

  test("nodes that were never born make room for real ones", () => {
    const { begin, receive, session } = run({ caps: { nodes: 3 } });
    begin();
    for (let i = 0; i < 100; i++)
      receive(`G/NDATA/fake${i}`, { timestamp: T, seq: 1, metrics: [] });
    receive("G/NBIRTH/Real", { timestamp: T, seq: 0, metrics: [bdSeqMetric(0)] });
    expect(session.nodes()).toHaveLength(3);
    expect(session.nodes().at(-1)).toMatchObject({ edgeNode: "Real", online: true });
  });

  test("rebirth requests to all nodes together are at most a hundred a second", () => {
    const { begin, receive, session } = run();
    begin();
    for (let i = 0; i < 1000; i++)
      receive(`G/NDATA/fake${i}`, { timestamp: T, seq: 1, metrics: [] }, T + 1000 + (i % 900));
    expect(session.counters.rebirthRequests).toBe(100);
  });

  test("what waits for reordering is bounded", () => {
    const { begin, nbirth, dbirth, ddata, session } = run({ caps: { reorderMessages: 3 } });
    begin();
    nbirth();
    dbirth();
    for (const seq of [4, 6, 8]) ddata(seq);
    expect(session.counters.reordering).toBe(3);
    ddata(10);
    expect(session.counters).toMatchObject({ reordering: 0, data: 4, lost: 5 });
  });

  test("names such as __proto__ are names", () => {
    const { begin, receive, session } = run();
    begin();
    receive("__proto__/NBIRTH/constructor", {
      timestamp: T,
      seq: 0,
      metrics: [bdSeqMetric(0), { name: "__proto__", timestamp: T, type: "Int32", value: 1 }],
    });
    expect(session.nodes()).toMatchObject([
      { group: "__proto__", metrics: [{ name: "__proto__", value: 1 }] },
    ]);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  test("retained messages, foreign topics and births without numbers are issues", () => {
    const { begin, feed, receive, session } = run();
    begin();
    const payload = encodePayload({ timestamp: T, seq: 0, metrics: [bdSeqMetric(0)] });
    expect(
      issuesOf(feed({ type: "message", topic: "spBv1.0/G/NBIRTH/E", payload, retain: true })),
    ).toEqual(["CONNECT_RETAINED"]);
    expect(issuesOf(feed({ type: "message", topic: "spBv1.0/G/NOPE/E", payload }))).toEqual([
      "CONNECT_FOREIGN_TOPIC",
    ]);
    expect(issuesOf(receive("G/NBIRTH/E", { timestamp: T, metrics: [] }))).toEqual([
      "CONNECT_BIRTH_INVALID",
    ]);
    expect(issuesOf(receive("G/NBIRTH/E", { timestamp: T, seq: 7, metrics: [] }))).toEqual([
      "CONNECT_BIRTH_INVALID",
      "CONNECT_BIRTH_INVALID",
    ]);
    expect(issuesOf(receive("G/NDATA/E", { timestamp: T, metrics: [] }))).toEqual([
      "CONNECT_PAYLOAD",
    ]);
    expect(
      issuesOf(
        feed({ type: "message", topic: "spBv1.0/G/NDATA/E", payload: payload.subarray(0, 11) }),
      ),
    ).toEqual(["CONNECT_PAYLOAD"]);
    expect(session.counters).toMatchObject({ retained: 1, foreign: 1, undecodable: 3, births: 1 });
    expect(classes(session.counters)).toBe(session.counters.messages);
  });

  test("random bytes on random topics never throw, and every message is counted once", () => {
    const types = [
      "NBIRTH",
      "DBIRTH",
      "NDATA",
      "DDATA",
      "NDEATH",
      "DDEATH",
      "NCMD",
      "DCMD",
      "STATE",
      "X",
    ];
    const good = encodePayload({ timestamp: T, seq: 0, metrics: [bdSeqMetric(0), force, load] });
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 60 }),
      fc.tuple(fc.nat({ max: good.length - 1 }), fc.nat({ max: 255 })).map(([at, to]) => {
        const copy = good.slice();
        copy[at] = to;
        return copy;
      }),
    );
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(fc.constantFrom(...types), fc.constantFrom("A", "B"), fc.boolean(), bytes),
          { maxLength: 60 },
        ),
        (messages) => {
          const { begin, feed, session } = run({ reorderTimeoutMs: 3 });
          begin();
          for (const [type, node, retain, payload] of messages) {
            const suffix = type.startsWith("D") ? "/D" : "";
            const topic =
              type === "STATE" ? "spBv1.0/STATE/MES" : `spBv1.0/G/${type}/${node}${suffix}`;
            feed({ type: "message", topic, payload, retain });
            feed({ type: "tick" });
          }
          expect(classes(session.counters)).toBe(messages.length);
          session.nodes();
        },
      ),
      { numRuns: 80 },
    );
  });
});

describe("configuration", () => {
  test.each<[string, Partial<HostConfig>]>([
    ["a host with a slash", { hostId: "a/b" }],
    ["a group with a plus", { groups: ["+"] }],
    ["a negative timeout", { reorderTimeoutMs: -1 }],
    ["a cap of half a node", { caps: { nodes: 0.5 } }],
  ])("%s throws CONNECT_HOST_CONFIG", (_, config) => {
    expect(() => run(config)).toThrow(expect.objectContaining({ code: "CONNECT_HOST_CONFIG" }));
  });
});
