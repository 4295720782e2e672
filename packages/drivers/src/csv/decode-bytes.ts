import { TaktlineError } from "@taktline/core";
import type { DriversErrorCode } from "../errors.catalogue.js";

/** A decoder of an encoding by its label. */
export function decoderOf(encoding: string): InstanceType<typeof TextDecoder> {
  try {
    return new TextDecoder(encoding);
  } catch (cause) {
    throw new TaktlineError<DriversErrorCode>(
      "DRIVERS_OPTION",
      `the encoding ${JSON.stringify(encoding)} is not known here; use a label such as "utf-8", "gb18030" or "utf-16le"`,
      { cause, details: { name: "encoding", found: encoding } },
    );
  }
}

/** Text from all bytes: UTF-8 where all of them are, else GB18030. */
export function decodeAuto(chunks: readonly Uint8Array[]): string {
  for (const decoder of [new TextDecoder("utf-8", { fatal: true }), new TextDecoder("gb18030")]) {
    try {
      return (
        chunks.map((chunk) => decoder.decode(chunk, { stream: true })).join("") + decoder.decode()
      );
    } catch {
      // Not UTF-8: the next decoder replaces what it cannot read.
    }
  }
  return "";
}
