import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface Certificates {
  readonly ca: string;
  readonly cert: string;
  readonly key: string;
  readonly otherCa: string;
}

/** Makes a certificate for localhost with openssl; undefined where there is no openssl. */
export function makeCertificates(): Certificates | undefined {
  const folder = mkdtempSync(join(tmpdir(), "taktline-tls-"));
  const at = (name: string) => join(folder, name);
  const openssl = (...args: string[]) => execFileSync("openssl", args, { stdio: "ignore" });
  try {
    const one = (name: string, subject: string) =>
      openssl(
        ...[
          "req",
          "-x509",
          "-newkey",
          "rsa:2048",
          "-nodes",
          "-days",
          "2",
          "-keyout",
          at(`${name}.key`),
          "-out",
          at(`${name}.pem`),
        ],
        ...["-subj", `/CN=${subject}`, "-addext", "subjectAltName=DNS:localhost"],
      );
    one("server", "localhost");
    one("other", "localhost");
    const read = (name: string) => readFileSync(at(name), "utf8");
    return {
      ca: read("server.pem"),
      cert: read("server.pem"),
      key: read("server.key"),
      otherCa: read("other.pem"),
    };
  } catch {
    if (process.env.CI === "true") throw new TypeError("openssl is not installed; CI must have it");
    process.stderr.write("skipping the tests with TLS: openssl is not installed\n");
    return undefined;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
