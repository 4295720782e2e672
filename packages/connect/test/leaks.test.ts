import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

test("after close no socket and no timer is left, and the process ends by itself", async () => {
  const child = spawn(
    process.execPath,
    [
      "--import",
      "tsx",
      "--conditions=@taktline/source",
      fileURLToPath(new URL("./helpers/leak-child.ts", import.meta.url)),
    ],
    { cwd: fileURLToPath(new URL("../../..", import.meta.url)), stdio: ["ignore", "pipe", "pipe"] },
  );
  let out = "";
  let errors = "";
  child.stdout.on("data", (bytes) => {
    out += bytes;
  });
  child.stderr.on("data", (bytes) => {
    errors += bytes;
  });
  const timer = setTimeout(() => child.kill("SIGKILL"), 20_000);
  const code = await new Promise((resolve) => child.on("close", resolve));
  clearTimeout(timer);
  expect({ code, errors }).toEqual({ code: 0, errors: "" });
  expect(JSON.parse(out)).toEqual([]);
});
