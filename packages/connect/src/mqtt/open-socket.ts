import { connect as connectTcp, type Socket } from "node:net";
import { connect as connectTls, type SecureContext } from "node:tls";
import { socketError } from "./error-of.js";

/** Where a broker listens. */
export interface Endpoint {
  /** Shown in states and errors; it has no credentials. */
  readonly url: string;
  /** Name or address. */
  readonly host: string;
  /** TCP port. */
  readonly port: number;
  /** Certificates and versions; undefined for plain TCP. */
  readonly secure: SecureContext | undefined;
  /** Name that the certificate must have; empty for an IP address. */
  readonly serverName: string;
}

/**
 * Opens TCP and, where wanted, TLS, and nothing of MQTT: so a broker that is not there costs no CONNECT packet (and no bdSeq).
 * When `signal` fires the socket is destroyed and the promise rejected with the signal's reason.
 */
export function openSocket(endpoint: Endpoint, signal: AbortSignal): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const { host, port, secure, serverName } = endpoint;
    const socket =
      secure === undefined
        ? connectTcp({ host, port, noDelay: true })
        : connectTls({
            host,
            port,
            secureContext: secure,
            servername: serverName,
            rejectUnauthorized: true,
          });
    const ready = secure === undefined ? "connect" : "secureConnect";
    const settle = (finish: () => void) => {
      signal.removeEventListener("abort", onAbort);
      socket.removeListener(ready, onReady);
      socket.removeListener("error", onError);
      socket.removeListener("close", onClose);
      // A late error must not end the process; the connection above it sees the close.
      socket.on("error", () => {});
      finish();
    };
    const onAbort = () =>
      settle(() => {
        socket.destroy();
        reject(signal.reason);
      });
    const onReady = () => settle(() => resolve(socket));
    const onError = (error: Error) =>
      settle(() => {
        socket.destroy();
        reject(socketError(error, endpoint.url));
      });
    const onClose = () => settle(() => reject(socketError({ code: "ECONNRESET" }, endpoint.url)));
    if (secure !== undefined) socket.setNoDelay(true);
    socket.once(ready, onReady);
    socket.once("error", onError);
    socket.once("close", onClose);
    if (signal.aborted) onAbort();
    else signal.addEventListener("abort", onAbort, { once: true });
  });
}
