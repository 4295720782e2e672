import { startBroker } from "@taktline/connect/broker";
import { mqttTransport } from "@taktline/connect/mqtt";
import { describe, expect, test, vi } from "vitest";
import { waitFor } from "./helpers/wait-for.js";

const code = (wanted: string) => expect.objectContaining({ name: "TaktlineError", code: wanted });

describe("startBroker", () => {
  test("listens on a free port of this machine, knows its clients and lets them go", async () => {
    const broker = await startBroker();
    expect(broker.url).toBe(`mqtt://127.0.0.1:${broker.port}`);
    const transport = mqttTransport({ url: broker.url, reconnect: false });
    await transport.connect();
    await waitFor("the client", () => broker.clients === 1);
    await broker.close();
    await waitFor("the end", () => transport.state.state === "idle");
    await broker.close();
    await transport.close();
  });

  test("a port in use is CONNECT_PORT_IN_USE and named, and nothing stays open", async () => {
    await using first = await startBroker();
    const second = startBroker({ port: first.port });
    await expect(second).rejects.toEqual(code("CONNECT_PORT_IN_USE"));
    await expect(second).rejects.toThrow(`port ${first.port} `);
    await first.close();
    await using again = await startBroker({ port: first.port });
    expect(again.port).toBe(first.port);
  });

  test("an address of another machine is CONNECT_LISTEN, a port that is none CONNECT_OPTION", async () => {
    await expect(startBroker({ host: "192.0.2.1" })).rejects.toEqual(code("CONNECT_LISTEN"));
    await expect(startBroker({ port: 70_000 })).rejects.toEqual(code("CONNECT_OPTION"));
  });

  test("without the package aedes it says what to install", async () => {
    vi.doMock("aedes", () => {
      throw new TypeError("Cannot find package 'aedes'");
    });
    try {
      const missing = startBroker();
      await expect(missing).rejects.toEqual(code("CONNECT_AEDES_MISSING"));
      await expect(missing).rejects.toThrow("npm i aedes");
    } finally {
      vi.doUnmock("aedes");
    }
  });
});
