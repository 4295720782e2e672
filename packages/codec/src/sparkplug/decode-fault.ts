import type { CodecErrorCode } from "../errors.catalogue.js";

/** Carries the reason why a payload is refused from where it was found to `decodePayload`, which makes an issue of it. Never leaves the package. */
export class DecodeFault {
  readonly code: CodecErrorCode;
  readonly message: string;
  readonly offset: number;

  constructor(code: CodecErrorCode, message: string, offset: number) {
    this.code = code;
    this.message = message;
    this.offset = offset;
  }
}
