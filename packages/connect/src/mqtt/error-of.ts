import { TaktlineError } from "@taktline/core";
import type { ConnectErrorCode } from "../errors.catalogue.js";

/** Makes an error of this package; the cause comes from the socket or the library and never holds credentials. */
export function errorOf(
  code: ConnectErrorCode,
  message: string,
  cause?: unknown,
  details?: Readonly<Record<string, unknown>>,
): TaktlineError<ConnectErrorCode> {
  return new TaktlineError<ConnectErrorCode>(code, message, {
    ...(cause === undefined ? {} : { cause }),
    ...(details === undefined ? {} : { details }),
  });
}

/** The error of a socket that could not be opened, with what to do about it. */
export function socketError(cause: unknown, url: string): TaktlineError<ConnectErrorCode> {
  const { code, message } = cause as { code?: string; message?: string };
  const details = { url, reason: code };
  switch (code) {
    case "ECONNREFUSED":
      return errorOf(
        "CONNECT_REFUSED",
        `nothing listens at ${url}; start the broker there or correct host and port`,
        cause,
        details,
      );
    case "ENOTFOUND":
    case "EAI_AGAIN":
    case "EAI_FAIL":
      return errorOf(
        "CONNECT_HOST_NOT_FOUND",
        `the host of ${url} has no address (${code}); correct the name or use an IP address`,
        cause,
        details,
      );
    case "ETIMEDOUT":
      return errorOf(
        "CONNECT_TIMEOUT",
        `${url} did not answer; check port and firewall`,
        cause,
        details,
      );
    case "ECONNRESET":
    case "EPIPE":
      return errorOf(
        "CONNECT_CLOSED_EARLY",
        `${url} closed the connection before it answered; a port without TLS needs mqtt:, one with TLS needs mqtts:`,
        cause,
        details,
      );
  }
  if (code?.startsWith("ERR_SSL_") || code === "EPROTO" || code?.startsWith("ERR_TLS_PROTOCOL")) {
    return errorOf(
      "CONNECT_TLS_HANDSHAKE",
      `the TLS handshake with ${url} failed (${code}); check that the port speaks TLS and that versions and the client's certificate fit`,
      cause,
      details,
    );
  }
  if (code !== undefined && isCertificateCode(code)) {
    return errorOf(
      "CONNECT_TLS_CERTIFICATE",
      `the certificate of ${url} is not trusted (${code}); ${certificateRemedy(code)}`,
      cause,
      details,
    );
  }
  return errorOf(
    "CONNECT_UNREACHABLE",
    `${url} cannot be reached (${code ?? message ?? "no reason given"}); check route, cable and firewall`,
    cause,
    details,
  );
}

function isCertificateCode(code: string): boolean {
  return (
    code === "ERR_TLS_CERT_ALTNAME_INVALID" ||
    /CERT|ISSUER|VERIFY|SIGNATURE|CRL|INVALID_CA|PATH_LENGTH|INVALID_PURPOSE|HOSTNAME_MISMATCH/.test(
      code,
    )
  );
}

function certificateRemedy(code: string): string {
  if (code === "ERR_TLS_CERT_ALTNAME_INVALID" || code === "HOSTNAME_MISMATCH") {
    return "connect to a name that stands in it, or give that name as tls.serverName";
  }
  if (code.includes("EXPIRED")) return "renew it, or correct the clock of this machine";
  if (code.includes("NOT_YET_VALID")) return "correct the clock of this machine";
  return "give the certificate of its authority as tls.ca";
}

/** The error of a CONNACK that refuses. */
export function refusalError(
  reason: number,
  text: string,
  url: string,
  protocol: "3.1.1" | "5",
): TaktlineError<ConnectErrorCode> {
  const details = { url, reason };
  switch (reason) {
    case 4:
    case 5:
    case 134:
    case 135:
      return errorOf(
        "CONNECT_CREDENTIALS",
        `${url} does not accept the user name or password (reason ${reason}); correct what the credentials option gives, or the rights of this user`,
        undefined,
        details,
      );
    case 2:
    case 133:
      return errorOf(
        "CONNECT_CLIENT_ID",
        `${url} does not accept the client id; use letters and digits, at most 23 for old brokers`,
        undefined,
        details,
      );
    case 1:
    case 132:
      return errorOf(
        "CONNECT_PROTOCOL_VERSION",
        `${url} does not speak MQTT ${protocol}; set protocol to "${protocol === "5" ? "3.1.1" : "5"}"`,
        undefined,
        details,
      );
    default:
      return errorOf(
        "CONNECT_SERVER_REFUSED",
        `${url} refuses the connection: ${text} (reason ${reason}); look into the log of the broker`,
        undefined,
        details,
      );
  }
}
