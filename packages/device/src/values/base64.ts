const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** The pattern of strict Base64: padded, unused bits zero, nothing else in between. */
export const base64Source =
  "^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/][AQgw]==|[A-Za-z0-9+/]{2}[AEIMQUYcgkosw048]=)?$";

/** Writes bytes as Base64 (RFC 4648, clause 4). */
export function writeBase64(bytes: Uint8Array): string {
  let text = "";
  for (let i = 0; i < bytes.length; i += 3) {
    const left = bytes.length - i;
    const word = (bytes[i]! << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
    text +=
      alphabet[word >> 18]! +
      alphabet[(word >> 12) & 63]! +
      (left > 1 ? alphabet[(word >> 6) & 63]! : "=") +
      (left > 2 ? alphabet[word & 63]! : "=");
  }
  return text;
}

/** Reads strict Base64, so that one text stands for one sequence of bytes; undefined when it is none. */
export function readBase64(text: string): Uint8Array | undefined {
  if (text.length % 4 !== 0) return undefined;
  const padding = text.endsWith("==") ? 2 : text.endsWith("=") ? 1 : 0;
  const bytes = new Uint8Array((text.length / 4) * 3 - padding);
  let at = 0;
  for (let i = 0; i < text.length; i += 4) {
    const last = i + 4 === text.length ? 4 - padding : 4;
    let word = 0;
    for (let k = 0; k < 4; k++) {
      const digit = k < last ? alphabet.indexOf(text[i + k]!) : 0;
      if (digit < 0) return undefined;
      word = (word << 6) | digit;
    }
    for (let k = 0; k < 3; k++) {
      const byte = (word >> (16 - 8 * k)) & 255;
      if (k < last - 1) bytes[at++] = byte;
      else if (byte !== 0) return undefined;
    }
  }
  return bytes;
}
