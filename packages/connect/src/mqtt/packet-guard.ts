/**
 * Makes a function that is fed the incoming bytes chunk by chunk and gives the size of the first packet that is announced to be larger than
 * `maxBytes`, as soon as its fixed header is there; undefined while there is none. It keeps no bytes.
 *
 * @see MQTT 3.1.1 clause 2.2.3 and MQTT 5.0 clause 2.1.4, Remaining Length
 */
export function packetGuard(maxBytes: number): (chunk: Uint8Array) => number | undefined {
  // Bytes of the packet's body still to come; 0 while its header is read.
  let toSkip = 0;
  // Bytes of the fixed header read so far.
  let headerBytes = 0;
  let length = 0;
  let isBroken = false;
  return (chunk) => {
    let at = 0;
    while (at < chunk.length && !isBroken) {
      if (toSkip > 0) {
        const skipped = Math.min(toSkip, chunk.length - at);
        toSkip -= skipped;
        at += skipped;
        continue;
      }
      const byte = chunk[at++] as number;
      if (headerBytes++ === 0) continue;
      length += (byte & 0x7f) * 2 ** (7 * (headerBytes - 2));
      if (byte >= 0x80) {
        // A length of more than four bytes is no MQTT: the parser behind says so.
        if (headerBytes === 5) isBroken = true;
        continue;
      }
      const size = headerBytes + length;
      if (size > maxBytes) {
        isBroken = true;
        return size;
      }
      toSkip = length;
      headerBytes = 0;
      length = 0;
    }
    return undefined;
  };
}
