import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "./free-port.js";
import { waitFor } from "./wait-for.js";

const binary = ["/usr/sbin/mosquitto", "/usr/bin/mosquitto", "/opt/homebrew/sbin/mosquitto"].find(
  existsSync,
);

/** Why the tests with mosquitto do not run here; undefined when they do. */
export const mosquittoMissing: string | undefined =
  binary === undefined ? "mosquitto is not installed" : undefined;

if (mosquittoMissing !== undefined) {
  if (process.env.CI === "true") throw new TypeError(`${mosquittoMissing}; CI must have it`);
  process.stderr.write(`skipping the tests with mosquitto: ${mosquittoMissing}\n`);
}

export interface Mosquitto {
  readonly url: string;
  readonly port: number;
  kill(signal?: NodeJS.Signals): Promise<void>;
  start(): Promise<void>;
  stop(): Promise<void>;
}

const answers = (port: number) =>
  new Promise<boolean>((resolve) => {
    const socket = connect(port, "127.0.0.1");
    socket.once("connect", () => {
      socket.destroy();
      resolve(true);
    });
    socket.once("error", () => resolve(false));
  });

/** Starts mosquitto on a free port with a configuration of its own. */
export async function startMosquitto(
  options: { users?: Readonly<Record<string, string>>; lines?: readonly string[] } = {},
): Promise<Mosquitto> {
  const folder = await mkdtemp(join(tmpdir(), "taktline-mosquitto-"));
  await chmod(folder, 0o755);
  const port = await freePort();
  const lines = [
    `listener ${port} 127.0.0.1`,
    "persistence false",
    "max_queued_messages 0",
    ...(options.lines ?? []),
  ];
  if (options.users === undefined) lines.push("allow_anonymous true");
  else {
    const file = join(folder, "passwords");
    await writeFile(
      file,
      Object.entries(options.users)
        .map(([user, word]) => `${user}:${word}\n`)
        .join(""),
    );
    execFileSync("mosquitto_passwd", ["-U", file]);
    await chmod(file, 0o644);
    lines.push("allow_anonymous false", `password_file ${file}`);
  }
  const config = join(folder, "mosquitto.conf");
  await writeFile(config, `${lines.join("\n")}\n`);
  let child: ChildProcess | undefined;
  const start = async () => {
    const started = spawn(binary as string, ["-c", config], { stdio: "ignore" });
    child = started;
    let isUp = false;
    const until = Date.now() + 5000;
    while (!isUp) {
      if (started.exitCode !== null || Date.now() > until)
        throw new TypeError("mosquitto did not start");
      isUp = await answers(port);
      if (!isUp) await new Promise((resolve) => setTimeout(resolve, 10));
    }
  };
  const kill = async (signal: NodeJS.Signals = "SIGKILL") => {
    const running = child;
    child = undefined;
    if (running === undefined) return;
    running.kill(signal);
    await waitFor(
      "mosquitto to end",
      () => running.exitCode !== null || running.signalCode !== null,
    );
  };
  await start();
  return {
    url: `mqtt://127.0.0.1:${port}`,
    port,
    kill,
    start,
    async stop() {
      await kill();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
