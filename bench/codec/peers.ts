import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import {
  create,
  createFileRegistry,
  type DescMessage,
  fromBinary,
  type MessageInitShape,
  toBinary,
} from "@bufbuild/protobuf";
import { FileDescriptorSetSchema } from "@bufbuild/protobuf/wkt";
import { get } from "sparkplug-payload";
import type { Tag } from "./data.js";

const require = createRequire(import.meta.url);

/** The version of an installed package. */
function version(name: string): string {
  return (require(`${name}/package.json`) as { version: string }).version;
}

export const sparkplugPayloadName = `sparkplug-payload ${version("sparkplug-payload")}`;
export const bufbuildName = "@bufbuild/protobuf 2.17.0";

const peer = get("spBv1.0");
if (peer === null) throw new Error("sparkplug-payload does not know spBv1.0");
export const sparkplugPayload = peer;

type PeerPayload = Parameters<typeof peer.encodePayload>[0];

/** The tags as sparkplug-payload takes them. */
export function peerPayload(
  list: readonly Tag[],
  timestamp: number,
  seq: number,
  withAlias: boolean,
): PeerPayload {
  return {
    timestamp,
    seq,
    metrics: list.map(({ name, alias, timestamp, type, value }) =>
      withAlias ? { alias, timestamp, type, value } : { name, timestamp, type, value },
    ),
  };
}

const { base64 } = JSON.parse(
  readFileSync(
    new URL("../../packages/codec/test/fixtures/sparkplug/descriptor.json", import.meta.url),
    "utf8",
  ),
) as { base64: string };
const registry = createFileRegistry(
  fromBinary(FileDescriptorSetSchema, Buffer.from(base64, "base64")),
);
const found = registry.getMessage("taktline.fixture.Payload");
if (found === undefined) throw new Error("the descriptor has no Payload");
const schema: DescMessage = found;

const fields = {
  Double: "doubleValue",
  Int64: "longValue",
  Int32: "intValue",
  Boolean: "booleanValue",
  String: "stringValue",
} as const;
const codes = { Double: 10, Int64: 4, Int32: 3, Boolean: 11, String: 12 } as const;

/** The tags as @bufbuild/protobuf takes them: the plain object that `create` makes a message of. */
export function bufbuildInit(
  list: readonly Tag[],
  timestamp: number,
  seq: number,
  withAlias: boolean,
): MessageInitShape<DescMessage> {
  return {
    timestamp: BigInt(timestamp),
    seq: BigInt(seq),
    metrics: list.map((tag) => {
      const value = {
        case: fields[tag.type],
        value: tag.type === "Int64" ? BigInt(tag.value as number) : tag.value,
      };
      const stamp = BigInt(tag.timestamp);
      return withAlias
        ? { alias: BigInt(tag.alias), timestamp: stamp, value }
        : { name: tag.name, timestamp: stamp, datatype: codes[tag.type], value };
    }),
  } as MessageInitShape<DescMessage>;
}

export function bufbuildEncode(init: MessageInitShape<DescMessage>): Uint8Array {
  return toBinary(schema, create(schema, init));
}

export function bufbuildDecode(bytes: Uint8Array): unknown {
  return fromBinary(schema, bytes);
}
