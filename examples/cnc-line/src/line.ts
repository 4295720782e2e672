import { type Broker, startBroker } from "@taktline/connect/broker";
import { mqttTransport } from "@taktline/connect/mqtt";
import {
  connectEdgeNode,
  connectHost,
  type EdgeNodeCounters,
  type HostCounters,
} from "@taktline/connect/sparkplug";
import { filter, firstValueFrom } from "rxjs";
import type { Station } from "./host/station.js";
import type { Source } from "./source/source.js";

export interface LineOptions {
  readonly sources: readonly Source[];
  readonly stations: readonly Station[];
  /** Port of the broker, 0 for a free one. */
  readonly port: number;
  /** Times real time; 0 is as fast as possible. */
  readonly speed: number;
  readonly signal: AbortSignal;
  /** Told how far the line has come: samples sent, and the time of the last one. */
  readonly onProgress: (sent: number, t: number) => void;
}

/** Where every value went. */
export interface LineAccount {
  readonly broker: string;
  readonly edge: EdgeNodeCounters;
  readonly host: HostCounters;
  /** Samples that reached a station. */
  readonly delivered: number;
  /** Samples that the edge node refused or that were sent and did not arrive. */
  readonly lost: number;
}

export const plant = { groupId: "demo-plant", edgeNodeId: "line-1", hostId: "demo-host" };

/** Runs the line: machines, edge node, broker, host application, stations. Everything is closed when it ends, however it ends. */
export async function runLine(options: LineOptions): Promise<LineAccount> {
  const { sources, stations, signal, speed } = options;
  await using broker: Broker = await startBroker({ port: options.port });
  await using host = await connectHost({
    transport: mqttTransport({ url: broker.url, clientId: "demo-host" }),
    hostId: plant.hostId,
    signal,
  });
  const stationOf = new Map(stations.map((station) => [station.device, station]));
  let delivered = 0;
  const frames = host.frames$.subscribe(({ device, metric, frame, origin }) => {
    if (origin !== "data") return;
    delivered += frame.t.length;
    stationOf.get(device ?? "")?.receive(metric, frame);
  });
  const death = firstValueFrom(host.events$.pipe(filter((event) => event.type === "nodeDeath")), {
    defaultValue: undefined,
  });
  const edge = await connectEdgeNode({
    transport: mqttTransport({ url: broker.url, clientId: "demo-edge" }),
    groupId: plant.groupId,
    edgeNodeId: plant.edgeNodeId,
    primaryHostId: plant.hostId,
    devices: Object.fromEntries(sources.map(({ device, metrics }) => [device, { metrics }])),
    signal,
  });
  try {
    if (edge.state !== "online") {
      await firstValueFrom(edge.state$.pipe(filter((state) => state === "online")));
    }
    let sent = 0;
    for (const source of sources) {
      let before: number | undefined;
      for (const batch of source.batches()) {
        signal.throwIfAborted();
        const t = batch.at(-1)?.timestamp ?? 0;
        if (speed > 0 && before !== undefined && t > before)
          await pause((t - before) / speed, signal);
        before = t;
        await edge.publish(source.device, batch);
        sent += batch.length;
        options.onProgress(sent, t);
      }
    }
  } finally {
    await edge.close();
  }
  const patience = new AbortController();
  await Promise.race([death, pause(5_000, patience.signal).catch(() => undefined)]);
  patience.abort();
  frames.unsubscribe();
  const { offered } = edge.counters;
  return {
    broker: broker.url,
    edge: edge.counters,
    host: host.counters,
    delivered,
    lost: offered - delivered,
  };
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const abort = () => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener("abort", abort);
      resolve();
    }, ms);
    if (signal.aborted) abort();
    else signal.addEventListener("abort", abort, { once: true });
  });
}
