import { errorOf } from "./error-of.js";
import type { IncomingMessage, Transport } from "./transport.js";

/** Options of {@link receive}. */
export interface ReceiveOptions {
  /** Messages kept for the reader, at most; then nothing more is read from the socket. Default 1000. */
  readonly capacity?: number;
  /** Ends the iteration. */
  readonly signal?: AbortSignal;
}

/**
 * Gives the messages of a transport as an async iterator with a bounded buffer: a reader that is slow slows the sender.
 *
 * It starts at once, with the messages that arrive from now on, and ends when the transport is closed, the signal fires or the loop is left.
 * A reader that stops without leaving the loop stops the transport too; for work that needs no pace `onMessage` is enough.
 *
 * @param transport - a transport, connected or not
 * @throws TaktlineError `CONNECT_OPTION` when the capacity is not a positive integer
 *
 * @example
 * ```ts
 * import { mqttTransport, receive } from "@taktline/connect/mqtt";
 *
 * const transport = mqttTransport({ url: "mqtt://broker.local" });
 * const messages = receive(transport, { capacity: 10 });
 * await transport.close();
 * await messages.next(); // => { value: undefined, done: true }
 * ```
 */
export function receive(
  transport: Transport,
  options: ReceiveOptions = {},
): AsyncIterableIterator<IncomingMessage> {
  const { capacity = 1000, signal } = options;
  if (!Number.isSafeInteger(capacity) || capacity < 1) {
    throw errorOf("CONNECT_OPTION", `capacity is ${String(capacity)}; give a positive integer`);
  }
  const buffer: IncomingMessage[] = [];
  const readers: ((result: IteratorResult<IncomingMessage>) => void)[] = [];
  let isDone = false;
  let resume: (() => void) | undefined;

  const done = (): IteratorResult<IncomingMessage> => ({ value: undefined, done: true });
  const finish = () => {
    if (isDone) return;
    isDone = true;
    stopMessages();
    stopStates();
    signal?.removeEventListener("abort", finish);
    resume?.();
    for (const reader of readers.splice(0)) reader(done());
  };
  const stopMessages = transport.onMessage((message) => {
    const reader = readers.shift();
    if (reader !== undefined) {
      reader({ value: message, done: false });
      return;
    }
    buffer.push(message);
    if (buffer.length < capacity) return;
    return new Promise<void>((resolve) => {
      resume = resolve;
    });
  });
  const stopStates = transport.onState(({ state }) => {
    if (state === "closed") finish();
  });
  if (signal?.aborted === true || transport.state.state === "closed") finish();
  else signal?.addEventListener("abort", finish, { once: true });

  return {
    next() {
      const message = buffer.shift();
      if (message !== undefined) {
        if (buffer.length < capacity) {
          resume?.();
          resume = undefined;
        }
        return Promise.resolve({ value: message, done: false });
      }
      if (isDone) return Promise.resolve(done());
      return new Promise((resolve) => readers.push(resolve));
    },
    return() {
      buffer.length = 0;
      finish();
      return Promise.resolve(done());
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
