// Run as a process of its own: it must end by itself, because nothing of the package keeps it alive.
import { startBroker } from "@taktline/connect/broker";
import { mqttTransport } from "@taktline/connect/mqtt";
import { connectEdgeNode, connectHost } from "@taktline/connect/sparkplug";

const refused = mqttTransport({ url: "mqtt://127.0.0.1:1" });
await refused.connect({ retryFirst: false }).catch(() => {});

const broker = await startBroker();
const host = await connectHost({ transport: mqttTransport({ url: broker.url }), hostId: "MES" });
const edge = await connectEdgeNode({
  transport: mqttTransport({ url: broker.url }),
  groupId: "G",
  edgeNodeId: "E",
  primaryHostId: "MES",
  metrics: [{ name: "a", datatype: "Int32", value: 1 }],
});
await new Promise((resolve) => setTimeout(resolve, 100));
await edge.publish(null, [{ name: "a", value: 2, timestamp: 1 }]);

// One that is in its back-off, and one that is still connecting, when they are closed.
const waiting = mqttTransport({
  url: "mqtt://127.0.0.1:1",
  reconnect: { minMs: 60_000, random: () => 0.99 },
});
waiting.connect({ retryFirst: true }).catch(() => {});
const trying = mqttTransport({ url: broker.url });
const tried = trying.connect().catch(() => {});
await new Promise((resolve) => setTimeout(resolve, 30));
await Promise.all([waiting.close(), trying.close(), tried]);

await edge.close();
await host.close();
await broker.close();
await refused.close();
await new Promise((resolve) => setImmediate(resolve));
process.stdout.write(
  JSON.stringify(
    process.getActiveResourcesInfo().filter((name) => !/^(TTY|Pipe|File|MessagePort)/.test(name)),
  ),
);
