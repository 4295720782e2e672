import type { IncomingMessage, Transport } from "./transport.js";

/** Options of {@link receive}. */
export interface ReceiveOptions {
  /** Messages kept for the reader, at most; then nothing more is read from the socket. Default 1000. */
  readonly capacity?: number;
  /** Ends the iteration. */
  readonly signal?: AbortSignal;
}
export declare function receive(
  transport: Transport,
  options?: ReceiveOptions,
): AsyncIterableIterator<IncomingMessage>;
