import { createServer } from "node:net";
import { type Broker, startBroker } from "@taktline/connect/broker";
import { mqttTransport } from "@taktline/connect/mqtt";
import {
  connectEdgeNode,
  connectHost,
  type EdgeNodeOptions,
  type HostApplication,
  type HostEvent,
  type HostFrame,
  type HostOptions,
} from "@taktline/connect/sparkplug";
import type { Observable } from "rxjs";
import { afterEach, describe, expect, test } from "vitest";
import { capture, type WireMessage } from "./helpers/capture.js";
import { startCutProxy } from "./helpers/cut-proxy.js";
import { freePort } from "./helpers/free-port.js";
import { mosquittoMissing, startMosquitto } from "./helpers/mosquitto.js";
import { waitFor } from "./helpers/wait-for.js";

const fast = { minMs: 10, maxMs: 50 };
const cleanups: (() => unknown)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

interface TestBroker {
  readonly url: string;
  readonly port: number;
  /** Ends without a word to anybody. */
  kill(): Promise<void>;
  restart(): Promise<void>;
}

async function embedded(): Promise<TestBroker> {
  let broker: Broker = await startBroker();
  const { url, port } = broker;
  cleanups.push(() => broker.close());
  return {
    url,
    port,
    kill: () => broker.close(),
    async restart() {
      broker = await startBroker({ port });
    },
  };
}

async function external(): Promise<TestBroker> {
  const broker = await startMosquitto();
  cleanups.push(() => broker.stop());
  return {
    url: broker.url,
    port: broker.port,
    kill: () => broker.kill("SIGKILL"),
    restart: () => broker.start(),
  };
}

const variants: [string, "3.1.1" | "5", () => Promise<TestBroker>, boolean][] = [
  ["aedes, MQTT 3.1.1", "3.1.1", embedded, false],
  ["mosquitto, MQTT 3.1.1", "3.1.1", external, mosquittoMissing !== undefined],
  ["mosquitto, MQTT 5", "5", external, mosquittoMissing !== undefined],
];

const press: Pick<EdgeNodeOptions, "groupId" | "edgeNodeId" | "metrics" | "devices"> = {
  groupId: "Plant",
  edgeNodeId: "Line1",
  metrics: [{ name: "Load", datatype: "Int32", value: 3 }],
  devices: {
    Press: {
      metrics: [
        { name: "Force", datatype: "Double" },
        { name: "State", datatype: "String", value: "idle" },
      ],
    },
    Oven: { metrics: [{ name: "Temp", datatype: "Float", value: 20 }] },
  },
};

async function startEdge(
  url: string,
  protocol: "3.1.1" | "5",
  options: Partial<EdgeNodeOptions> = {},
) {
  const edge = await connectEdgeNode({
    transport: mqttTransport({ url, protocol, reconnect: fast }),
    ...press,
    walkDelayMs: 20,
    ...options,
  });
  cleanups.push(() => edge.close());
  return edge;
}

async function startHost(url: string, protocol: "3.1.1" | "5", options: Partial<HostOptions> = {}) {
  const host = await connectHost({
    transport: mqttTransport({ url, protocol, reconnect: fast }),
    hostId: "MES",
    reorderTimeoutMs: 200,
    rebirthIntervalMs: 100,
    ...options,
  });
  cleanups.push(() => host.close());
  const events: HostEvent[] = [];
  const frames: HostFrame[] = [];
  host.events$.subscribe((event) => events.push(event));
  host.frames$.subscribe((frame) => frames.push(frame));
  return { host, events, frames };
}

const online = (host: HostApplication) => host.nodes()[0]?.online === true;
const device = (host: HostApplication, id: string) =>
  host.nodes()[0]?.devices.find((one) => one.device === id);
const forces = (frames: readonly HostFrame[]) =>
  frames
    .filter(({ metric, origin }) => metric === "Force" && origin === "data")
    .flatMap(({ frame }) => [...frame.v] as number[]);

/** The wire rules that hold for every capture, by the independent decoder. */
function expectLawful(messages: readonly WireMessage[]): void {
  let seq: number | undefined;
  let bdSeq: unknown;
  const born = new Set<string>();
  for (const { type, topic, qos, retain, payload } of messages) {
    if (type === "STATE" || type === "NCMD" || type === "DCMD") continue;
    expect(retain, `${topic} retained`).toBe(false);
    const bd = payload.metrics?.find(({ name }) => name === "bdSeq")?.value;
    if (type === "NDEATH") {
      expect(bd, "payloads-ndeath-bdseq").toBe(bdSeq);
      born.clear();
      seq = undefined;
      continue;
    }
    expect(qos, `${topic} QoS`).toBe(0);
    if (type === "NBIRTH") {
      expect(payload.seq, "topics-nbirth-seq-num").toBe(0);
      bdSeq = bd;
      born.clear();
    } else {
      expect(payload.seq, `${topic}: payloads-sequence-num-incrementing`).toBe(
        ((seq ?? Number.NaN) + 1) % 256,
      );
    }
    seq = payload.seq;
    if (type.endsWith("BIRTH")) {
      born.add(topic.replace("BIRTH", "DATA"));
      for (const metric of payload.metrics ?? []) {
        expect(metric.name, "payloads-name-birth-data-requirement").toBeTypeOf("string");
        expect(metric.type, "payloads-metric-datatype-req").toBeTypeOf("string");
        expect(metric.timestamp, "payloads-metric-timestamp").toBeTypeOf("number");
      }
    } else if (type.endsWith("DATA")) {
      expect(born.has(topic), `${topic}: payloads-ddata-order`).toBe(true);
      let last = 0;
      for (const metric of payload.metrics ?? []) {
        expect(metric.name, "payloads-alias-data-cmd-requirement").toBeUndefined();
        if (metric.isHistorical === true) continue;
        expect(metric.timestamp, "operational-behavior-data-publish-order").toBeGreaterThanOrEqual(
          last,
        );
        last = metric.timestamp ?? 0;
      }
    }
  }
}

describe.each(variants)("%s", (_, protocol, begin, isMissing) => {
  const scenario = test.skipIf(isMissing);

  scenario("a clean run: births, data, death; the wire is lawful, the values arrive", async () => {
    const broker = await begin();
    const wire = await capture(broker.url);
    cleanups.push(wire.stop);
    const { host, events, frames } = await startHost(broker.url, protocol);
    const edge = await startEdge(broker.url, protocol);
    expect(edge.state).toBe("online");
    await waitFor("the births", () => device(host, "Oven") !== undefined);
    await edge.publish("Press", [
      { name: "Force", value: 1.5, timestamp: 1000 },
      { name: "State", value: "läuft", timestamp: 1001 },
      { name: "Force", value: 2.5, timestamp: 1002 },
    ]);
    await edge.publish(null, [{ name: "Load", value: -9, timestamp: 2000 }]);
    await edge.publish("Press", [{ name: "Force", value: 0.5, timestamp: 999 }]);
    await waitFor("the samples", () => host.counters.samples === 5);
    expect(
      frames
        .filter(({ origin }) => origin === "data")
        .map(({ metric, frame, historical }) => [metric, [...frame.t], [...frame.v], historical]),
    ).toEqual([
      ["Force", [1000, 1002], [1.5, 2.5], false],
      ["State", [1001], ["läuft"], false],
      ["Load", [2000], [-9], false],
      ["Force", [999], [0.5], true],
    ]);
    await edge.close();
    await waitFor("the death", () => !online(host));
    await host.close();
    await waitFor("STATE offline", () => wire.of("STATE").length === 2);
    expect(wire.messages.map(({ type }) => type)).toEqual([
      "STATE",
      "NBIRTH",
      "DBIRTH",
      "DBIRTH",
      "DDATA",
      "NDATA",
      "DDATA",
      "NDEATH",
      "STATE",
    ]);
    expectLawful(wire.messages);
    expect(wire.of("NDEATH")[0]?.qos).toBe(1);
    expect(wire.of("STATE").map(({ text, qos }) => [JSON.parse(text).online, qos])).toEqual([
      [true, 1],
      [false, 1],
    ]);
    expect(events.map(({ type }) => type)).toEqual([
      "nodeBirth",
      "deviceBirth",
      "deviceBirth",
      "nodeDeath",
      "state",
    ]);
    expect(edge.counters).toMatchObject({ offered: 5, published: 5, rejected: 0, historical: 1 });
    expect(host.counters).toMatchObject({ lost: 0, issues: 0, rebirthRequests: 0, sessionGaps: 0 });
  });

  scenario("10 000 samples in order: what was published is what arrived", async () => {
    const broker = await begin();
    const { host, frames } = await startHost(broker.url, protocol);
    const edge = await startEdge(broker.url, protocol);
    for (let i = 0; i < 10_000; ) {
      const samples = [];
      for (const end = i + 1 + (i % 97); i < end && i < 10_000; i++) {
        samples.push({ name: "Force", value: i, timestamp: 1_700_000_000_000 + i });
      }
      await edge.publish("Press", samples);
    }
    await waitFor("10 000 samples", () => host.counters.samples === 10_000);
    expect(forces(frames)).toEqual(Array.from({ length: 10_000 }, (_, i) => i));
    expect(edge.counters).toMatchObject({
      offered: 10_000,
      published: 10_000,
      rejected: 0,
      suppressed: 0,
    });
    expect(host.counters).toMatchObject({ lost: 0, late: 0, samplesRejected: 0, beforeBirth: 0 });
    expect(edge.counters.messages).toBe(host.counters.data);
  });

  scenario("a host that comes later asks for the births; commands go back", async () => {
    const broker = await begin();
    const wire = await capture(broker.url);
    cleanups.push(wire.stop);
    const edge = await startEdge(broker.url, protocol);
    const commands: unknown[] = [];
    edge.commands$.subscribe((command) => commands.push(command));
    const { host, events } = await startHost(broker.url, protocol);
    await edge.publish("Press", [{ name: "Force", value: 7, timestamp: 10 }]);
    await waitFor("the rebirth", () => device(host, "Oven")?.online === true);
    expect(events.find(({ type }) => type === "rebirthRequested")).toMatchObject({
      reason: "unknownNode",
    });
    expect(device(host, "Press")?.metrics[0]).toMatchObject({
      name: "Force",
      value: 7,
      timestamp: 10,
    });
    await host.write({
      group: "Plant",
      edgeNode: "Line1",
      device: "Press",
      metric: "State",
      value: "stop",
    });
    await waitFor("the command", () => commands.length === 1);
    expect(commands).toMatchObject([
      { deviceId: "Press", name: "State", value: "stop", datatype: "String" },
    ]);
    await host.requestRebirth("Plant", "Line1");
    await waitFor("another rebirth", () => edge.counters.rebirths === 2);
    await waitFor("its births", () => wire.of("DBIRTH").length === 6);
    expectLawful(wire.messages);
    const bdSeqs = wire
      .of("NBIRTH")
      .map(({ payload }) => payload.metrics?.find(({ name }) => name === "bdSeq")?.value);
    expect(new Set(bdSeqs).size).toBe(1);
    expect(wire.of("NDEATH")).toEqual([]);
  });

  scenario("a device dies and is born again", async () => {
    const broker = await begin();
    const { host } = await startHost(broker.url, protocol);
    const edge = await startEdge(broker.url, protocol);
    await waitFor("the births", () => device(host, "Oven")?.online === true);
    await edge.deviceDeath("Oven");
    await waitFor("the death", () => device(host, "Oven")?.online === false);
    await expect(
      edge.publish("Oven", [{ name: "Temp", value: 1, timestamp: 1 }]),
    ).rejects.toMatchObject({
      code: "CONNECT_DEVICE_DEAD",
    });
    await edge.deviceBirth("Oven");
    await edge.publish("Oven", [{ name: "Temp", value: 21, timestamp: 2 }]);
    await edge.deviceBirth("Saw", [{ name: "rpm", datatype: "UInt16", value: 9 }]);
    await waitFor("the births", () => device(host, "Saw")?.online === true);
    expect(device(host, "Oven")?.metrics[0]).toMatchObject({ value: 21 });
    expect(host.counters).toMatchObject({ lost: 0, rebirthRequests: 0 });
  });

  scenario(
    "the broker is killed and restarted: both recover by themselves, every sample is accounted for",
    async () => {
      const broker = await begin();
      const { host, events, frames } = await startHost(broker.url, protocol);
      const edge = await startEdge(broker.url, protocol);
      await waitFor("the births", () => device(host, "Oven")?.online === true);
      let next = 0;
      const accepted: number[] = [];
      const send = async () => {
        const value = next++;
        await edge.publish("Press", [{ name: "Force", value, timestamp: 1000 + value }]).then(
          () => accepted.push(value),
          () => undefined,
        );
      };
      for (let i = 0; i < 100; i++) await send();
      await broker.kill();
      for (let i = 0; i < 50; i++) {
        await send();
        await new Promise((resolve) => setTimeout(resolve, 1));
      }
      await waitFor("the edge to notice", () => edge.state === "offline");
      expect(online(host)).toBe(false);
      await broker.restart();
      await waitFor("the edge", () => edge.state === "online");
      await waitFor("the host", () => online(host) && device(host, "Press")?.online === true);
      for (let i = 0; i < 100; i++) await send();
      await waitFor("the last sample", () => forces(frames).includes(next - 1));
      const arrived = forces(frames);
      expect(arrived).toEqual([...arrived].sort((a, b) => a - b));
      expect(new Set(arrived).size).toBe(arrived.length);
      expect(arrived.every((value) => accepted.includes(value))).toBe(true);
      const { offered, published, rejected } = edge.counters;
      expect([offered, published, rejected]).toEqual([250, accepted.length, 250 - accepted.length]);
      expect(rejected).toBeGreaterThan(0);
      expect(host.counters.sessionGaps).toBe(1);
      expect(events.filter(({ type }) => type === "nodeBirth")).toHaveLength(2);
      expect(events.find(({ type }) => type === "nodeDeath")).toMatchObject({
        reason: "hostDisconnected",
      });
    },
  );

  scenario(
    "only the edge is cut off: the will ends its session, bdSeq grows, the newest values come with the birth",
    async () => {
      const broker = await begin();
      const proxy = await startCutProxy(broker.port);
      cleanups.push(proxy.stop);
      const wire = await capture(broker.url);
      cleanups.push(wire.stop);
      const { host, events } = await startHost(broker.url, protocol);
      const saved: number[] = [];
      const edge = await startEdge(proxy.url, protocol, {
        bdSeqStore: { load: () => 254, save: (bdSeq) => void saved.push(bdSeq) },
      });
      await edge.publish("Press", [{ name: "Force", value: 1, timestamp: 1 }]);
      await waitFor("the first sample", () => host.counters.samples === 1);
      proxy.cut();
      await waitFor("the loss", () => edge.state !== "online");
      await expect(
        edge.publish("Press", [{ name: "Force", value: 2, timestamp: 2 }]),
      ).rejects.toMatchObject({
        code: "CONNECT_NOT_BORN",
      });
      await waitFor("the second session", () => edge.state === "online");
      await waitFor("the host to see it", () => device(host, "Press")?.metrics[0]?.value === 2);
      proxy.cut();
      await waitFor("the third session", () => edge.counters.births === 3);
      await edge.publish("Press", [{ name: "Force", value: 3, timestamp: 3 }]);
      await waitFor("the last sample", () => host.counters.samples === 2);
      expect(saved).toEqual([255, 0, 1]);
      expectLawful(wire.messages);
      expect(wire.of("NDEATH")).toHaveLength(2);
      expect(events.filter(({ type }) => type === "nodeDeath")).toMatchObject([
        { reason: "death" },
        { reason: "death" },
      ]);
      expect(host.counters).toMatchObject({ deaths: 2, sessionGaps: 0, lost: 0 });
    },
  );

  scenario(
    "the edge waits for its primary host, leaves when it goes, and comes back with it",
    async () => {
      const broker = await begin();
      const wire = await capture(broker.url);
      cleanups.push(wire.stop);
      const edge = await startEdge(broker.url, protocol, { primaryHostId: "MES" });
      expect(edge.state).toBe("waitingForHost");
      await expect(
        edge.publish(null, [{ name: "Load", value: 1, timestamp: 1 }]),
      ).rejects.toMatchObject({
        code: "CONNECT_NOT_BORN",
      });
      expect(wire.of("NBIRTH")).toEqual([]);
      const first = await startHost(broker.url, protocol);
      await waitFor("the birth", () => edge.state === "online" && online(first.host));
      expect(first.host.nodes()[0]?.metrics[0]).toMatchObject({ value: 1, timestamp: 1 });
      await first.host.close();
      await waitFor("the end", () => edge.state === "waitingForHost");
      await waitFor("the death", () => wire.of("NDEATH").length === 1);
      const second = await startHost(broker.url, protocol);
      await waitFor("the next birth", () => edge.state === "online" && online(second.host));
      expectLawful(wire.messages);
      expect(
        wire
          .of("NBIRTH")
          .map(({ payload }) => payload.metrics?.find(({ name }) => name === "bdSeq")?.value),
      ).toEqual([0, 1]);
    },
  );
});

describe("lost and hostile", () => {
  test("messages that vanish on the way are counted one by one, and the session heals", async () => {
    const broker = await embedded();
    const { host, events, frames } = await startHost(broker.url, "3.1.1", { reorderTimeoutMs: 30 });
    const inner = mqttTransport({ url: broker.url });
    let count = 0;
    const lossy = Object.create(inner, {
      publish: {
        value: (...call: Parameters<typeof inner.publish>) =>
          call[0].topic.includes("/DDATA/") && ++count % 10 === 5
            ? Promise.resolve()
            : inner.publish(...call),
      },
    }) as typeof inner;
    const edge = await connectEdgeNode({ transport: lossy, ...press });
    cleanups.push(() => edge.close());
    await waitFor("the births", () => device(host, "Oven")?.online === true);
    for (const nonsense of [null, [null]]) {
      await expect(edge.publish("Press", nonsense as never)).rejects.toMatchObject({
        name: "TaktlineError",
        code: "CONNECT_SAMPLE",
      });
    }
    for (let i = 0; i < 100; i++) {
      await edge.publish("Press", [{ name: "Force", value: i, timestamp: 1000 + i }]);
      if (i % 10 === 9) await new Promise((resolve) => setTimeout(resolve, 45));
    }
    await waitFor("90 samples", () => host.counters.samples === 90);
    expect(host.counters).toMatchObject({ lost: 10, data: 90, late: 0 });
    expect(edge.counters.published).toBe(host.counters.samples + host.counters.lost);
    expect(forces(frames).length).toBe(90);
    expect(events.filter(({ type }) => type === "gap")).toHaveLength(10);
    await waitFor("a rebirth", () => edge.counters.rebirths > 0);
  });

  test("two servers: the edge walks to the one where its primary host is", async () => {
    const [one, two] = [await embedded(), await embedded()];
    const { host } = await startHost(two.url, "3.1.1");
    const gone = await startHost(one.url, "3.1.1");
    await gone.host.close();
    const edge = await connectEdgeNode({
      transport: mqttTransport({ url: [one.url, two.url], reconnect: fast }),
      ...press,
      primaryHostId: "MES",
      walkServers: true,
      walkDelayMs: 10,
    });
    cleanups.push(() => edge.close());
    await waitFor("the birth on the second", () => online(host) && edge.state === "online");
  });

  test("a burst that nobody awaits is limited, counted and lawful", async () => {
    const broker = await embedded();
    const { host } = await startHost(broker.url, "3.1.1");
    const edge = await startEdge(broker.url, "3.1.1", { maxPending: 200 });
    const results = await Promise.allSettled(
      Array.from({ length: 1000 }, (_, i) =>
        edge.publish(null, [{ name: "Load", value: i, timestamp: i }]),
      ),
    );
    const rejected = results.filter(({ status }) => status === "rejected").length;
    expect(edge.counters).toMatchObject({ offered: 1000, rejected, published: 1000 - rejected });
    await waitFor("the others", () => host.counters.samples === 1000 - rejected);
    expect(host.counters).toMatchObject({ lost: 0, rebirthRequests: 0 });
  });

  test("a listener that answers at once keeps the order of the wire", async () => {
    const broker = await embedded();
    const wire = await capture(broker.url);
    cleanups.push(wire.stop);
    const { host } = await startHost(broker.url, "3.1.1");
    const edge = await startEdge(broker.url, "3.1.1");
    edge.commands$.subscribe(({ name, value }) => {
      void edge.publish(null, [{ name, value, timestamp: 5 }]);
      void edge.rebirth();
      void edge.publish(null, [{ name, value: 99, timestamp: 6 }]);
    });
    await waitFor("the births", () => device(host, "Oven")?.online === true);
    await host.write({ group: "Plant", edgeNode: "Line1", metric: "Load", value: 41 });
    await waitFor("the answers", () => host.counters.samples === 2);
    expectLawful(wire.messages);
    expect(host.counters).toMatchObject({ lost: 0, late: 0, beforeBirth: 0 });
  });
});

describe("what goes wrong at the start", () => {
  test("a refused port rejects and closes the transport; retryFirst keeps trying", async () => {
    const port = await freePort();
    const url = `mqtt://127.0.0.1:${port}`;
    const transport = mqttTransport({ url });
    await expect(connectEdgeNode({ transport, ...press })).rejects.toMatchObject({
      code: "CONNECT_REFUSED",
    });
    expect(transport.state).toEqual({ state: "closed" });
    await expect(
      connectHost({ transport: mqttTransport({ url }), hostId: "MES" }),
    ).rejects.toMatchObject({
      code: "CONNECT_REFUSED",
    });
    const patient = connectEdgeNode({
      transport: mqttTransport({ url, reconnect: fast }),
      ...press,
      retryFirst: true,
    });
    await new Promise((resolve) => setTimeout(resolve, 60));
    const broker = await startBroker({ port });
    cleanups.push(() => broker.close());
    const edge = await patient;
    cleanups.push(() => edge.close());
    expect(edge.state).toBe("online");
  });

  test("an AbortSignal ends the waiting", async () => {
    const abort = new AbortController();
    const connecting = connectHost({
      transport: mqttTransport({ url: `mqtt://127.0.0.1:${await freePort()}`, reconnect: fast }),
      hostId: "MES",
      retryFirst: true,
      signal: abort.signal,
    });
    setTimeout(() => abort.abort(), 30);
    await expect(connecting).rejects.toMatchObject({ code: "CONNECT_ABORTED" });
  });

  test("a bdSeq that cannot be loaded or kept is CONNECT_BDSEQ_STORE", async () => {
    const broker = await embedded();
    const fail = () => Promise.reject(new TypeError("disk full"));
    for (const bdSeqStore of [
      { load: fail, save: () => {} },
      { load: () => undefined, save: fail },
    ]) {
      await expect(
        connectEdgeNode({ transport: mqttTransport({ url: broker.url }), ...press, bdSeqStore }),
      ).rejects.toMatchObject({ code: "CONNECT_BDSEQ_STORE" });
    }
  });

  test("a subscription that the broker refuses is CONNECT_SUBSCRIBE_REFUSED and names the filter", async () => {
    const server = createServer((socket) => {
      socket.on("error", () => {});
      socket.on("data", (bytes) => {
        if ((bytes[0] as number) >> 4 === 1) socket.write(Uint8Array.from([0x20, 2, 0, 0]));
        if ((bytes[0] as number) >> 4 === 8) {
          socket.write(Uint8Array.from([0x90, 4, bytes[2] as number, bytes[3] as number, 1, 0x80]));
        }
      });
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    cleanups.push(() => server.close());
    const { port } = server.address() as { port: number };
    const transport = mqttTransport({ url: `mqtt://127.0.0.1:${port}` });
    const refused = connectEdgeNode({ transport, ...press });
    await expect(refused).rejects.toMatchObject({ code: "CONNECT_SUBSCRIBE_REFUSED" });
    await expect(refused).rejects.toThrow("spBv1.0/Plant/DCMD/Line1/+");
    expect(transport.state).toEqual({ state: "closed" });
  });

  test("closing twice is once; after it everything is CONNECT_CLOSED and the observables are complete", async () => {
    const broker = await embedded();
    const edge = await startEdge(broker.url, "3.1.1");
    const { host } = await startHost(broker.url, "3.1.1");
    let completed = 0;
    const streams: Observable<unknown>[] = [
      edge.state$,
      edge.commands$,
      edge.issues$,
      host.events$,
      host.frames$,
      host.issues$,
    ];
    for (const stream of streams) {
      stream.subscribe({ complete: () => completed++ });
    }
    await Promise.all([edge.close(), edge.close(), host.close(), host[Symbol.asyncDispose]()]);
    expect(completed).toBe(6);
    await expect(
      edge.publish(null, [{ name: "Load", value: 1, timestamp: 1 }]),
    ).rejects.toMatchObject({
      code: "CONNECT_CLOSED",
    });
    await expect(host.requestRebirth("Plant", "Line1")).rejects.toMatchObject({
      code: "CONNECT_CLOSED",
    });
  });
});
