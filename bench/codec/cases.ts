import assert from "node:assert/strict";
import {
  birthContext,
  compileMetrics,
  decodePayload,
  encodePayload,
  type MetricUpdate,
  type SparkplugPayload,
} from "@taktline/codec/sparkplug";
import type { BenchCase } from "../harness/bench-case.js";
import { type Tag, tags, taktlineMetrics, timestamp } from "./data.js";
import {
  bufbuildDecode,
  bufbuildEncode,
  bufbuildInit,
  bufbuildName,
  peerPayload,
  sparkplugPayload,
  sparkplugPayloadName,
} from "./peers.js";

const seq = 7;

function plain(bytes: Uint8Array): Uint8Array {
  return Uint8Array.from(bytes);
}

function payload(list: readonly Tag[], withAlias: boolean): SparkplugPayload {
  return { timestamp, seq, metrics: taktlineMetrics(list, withAlias) };
}

function updates(list: readonly Tag[]): MetricUpdate<Tag>[] {
  return list.map((tag) => ({
    name: tag.name,
    value: tag.type === "Int64" ? BigInt(tag.value as number) : tag.value,
    timestamp: tag.timestamp,
  })) as MetricUpdate<Tag>[];
}

/** Named metrics with datatype, as in a birth or as most senders write DATA. All give the same bytes. */
export function encodeNamed(count: number, atLeast: number): BenchCase {
  const list = tags(count);
  const ours = payload(list, false);
  const theirs = peerPayload(list, timestamp, seq, false);
  const init = bufbuildInit(list, timestamp, seq, false);
  const into = new Uint8Array(1 << 20);
  return {
    name: `encode ${count} named metrics`,
    check: () => {
      const bytes = encodePayload(ours);
      assert.deepEqual(plain(sparkplugPayload.encodePayload(theirs)), bytes);
      assert.deepEqual(bufbuildEncode(init), bytes);
      assert.deepEqual(plain(encodePayload(ours, { into })), bytes);
    },
    subjects: [
      { name: sparkplugPayloadName, run: () => sparkplugPayload.encodePayload(theirs) },
      { name: bufbuildName, run: () => bufbuildEncode(init) },
      { name: "taktline encodePayload", run: () => encodePayload(ours) },
      { name: "taktline encodePayload into a buffer", run: () => encodePayload(ours, { into }) },
    ],
    goals: [{ subject: "taktline encodePayload", over: sparkplugPayloadName, atLeast }],
  };
}

/** DATA with aliases only. The baseline cannot leave the datatype out, so its bytes are two more per metric; values are compared. */
export function encodeAliases(count: number, atLeast: number): BenchCase {
  const list = tags(count);
  const ours = payload(list, true);
  const theirs = peerPayload(list, timestamp, seq, true);
  const named = peerPayload(list, timestamp, seq, false);
  const init = bufbuildInit(list, timestamp, seq, true);
  const compiled = compileMetrics(list.map(({ name, alias, type }) => ({ name, alias, type })));
  const rows = updates(list);
  const into = new Uint8Array(1 << 20);
  const namedName = `${sparkplugPayloadName}, names instead`;
  return {
    name: `encode ${count} metrics by alias`,
    check: () => {
      const bytes = compiled.encode(timestamp, seq, rows);
      assert.deepEqual(encodePayload(ours, { form: "data" }), bytes);
      assert.deepEqual(bufbuildEncode(init), bytes);
      const mine = decodePayload(bytes, { births: compiled.births });
      const peers = decodePayload(sparkplugPayload.encodePayload(theirs), {
        births: compiled.births,
      });
      assert.ok(mine.ok && peers.ok);
      assert.deepEqual(peers.value, mine.value);
    },
    subjects: [
      { name: sparkplugPayloadName, run: () => sparkplugPayload.encodePayload(theirs) },
      { name: namedName, run: () => sparkplugPayload.encodePayload(named) },
      { name: bufbuildName, run: () => bufbuildEncode(init) },
      { name: "taktline encodePayload", run: () => encodePayload(ours, { form: "data" }) },
      { name: "taktline compileMetrics", run: () => compiled.encode(timestamp, seq, rows) },
      {
        name: "taktline compileMetrics into a buffer",
        run: () => compiled.encode(timestamp, seq, rows, into),
      },
    ],
    goals: [
      { subject: "taktline compileMetrics", over: sparkplugPayloadName, atLeast },
      { subject: "taktline compileMetrics", over: namedName, atLeast },
    ],
  };
}

interface PeerMetric {
  readonly name?: string;
  readonly type: string;
  readonly value: unknown;
}

/** 64-bit integers of the baseline are Long objects. */
function asNumber(value: unknown): unknown {
  if (typeof value === "bigint") return Number(value);
  return typeof value === "object" && value !== null ? Number(String(value)) : value;
}

function assertSame(bytes: Uint8Array, list: readonly Tag[]): void {
  const ours = decodePayload(bytes);
  assert.ok(ours.ok);
  const theirs = sparkplugPayload.decodePayload(bytes).metrics as unknown as PeerMetric[];
  assert.equal(ours.value.metrics.length, list.length);
  list.forEach((tag, i) => {
    const a = ours.value.metrics[i];
    const b = theirs[i];
    assert.deepEqual([a?.name, a?.type, asNumber(a?.value)], [tag.name, tag.type, tag.value]);
    assert.deepEqual([b?.name, b?.type, asNumber(b?.value)], [tag.name, tag.type, tag.value]);
  });
}

/** Named metrics with datatype. @bufbuild/protobuf stops at the message: it does not turn fields into values of a datatype. */
export function decodeNamed(count: number, atLeast?: number): BenchCase {
  const list = tags(count);
  const bytes = encodePayload(payload(list, false));
  return {
    name: `decode ${count} named metrics`,
    check: () => assertSame(bytes, list),
    subjects: [
      { name: sparkplugPayloadName, run: () => sparkplugPayload.decodePayload(bytes) },
      { name: bufbuildName, run: () => bufbuildDecode(bytes) },
      { name: "taktline decodePayload", run: () => decodePayload(bytes) },
    ],
    goals:
      atLeast === undefined
        ? []
        : [{ subject: "taktline decodePayload", over: sparkplugPayloadName, atLeast }],
  };
}

/** DATA by alias, names and datatypes from the births. The baseline has no births: it reads its own form, with datatypes, and gives no names. */
export function decodeAliases(count: number): BenchCase {
  const list = tags(count);
  const births = birthContext(list.map(({ name, alias, type }) => ({ name, alias, type })));
  const bytes = encodePayload(payload(list, true), { form: "data" });
  const theirs = plain(sparkplugPayload.encodePayload(peerPayload(list, timestamp, seq, true)));
  return {
    name: `decode ${count} metrics by alias`,
    check: () => {
      const ours = decodePayload(bytes, { births });
      assert.ok(ours.ok);
      const peers = sparkplugPayload.decodePayload(theirs).metrics as unknown as PeerMetric[];
      list.forEach((tag, i) => {
        const a = ours.value.metrics[i];
        assert.deepEqual([a?.name, a?.type, asNumber(a?.value)], [tag.name, tag.type, tag.value]);
        assert.deepEqual([peers[i]?.type, asNumber(peers[i]?.value)], [tag.type, tag.value]);
      });
    },
    subjects: [
      {
        name: `${sparkplugPayloadName}, no names`,
        run: () => sparkplugPayload.decodePayload(theirs),
      },
      { name: `${bufbuildName}, no names`, run: () => bufbuildDecode(bytes) },
      { name: "taktline decodePayload with births", run: () => decodePayload(bytes, { births }) },
    ],
  };
}
