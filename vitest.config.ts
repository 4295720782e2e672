import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { playwright } from "@vitest/browser-playwright";
import { defineConfig } from "vitest/config";

const shared = ["@taktline/source", "module", "development|production"];
const node = {
  resolve: { conditions: [...shared, "node"] },
  ssr: { resolve: { conditions: [...shared, "node"] } },
};

const purePackages = ["core", "spc", "oee", "codec", "device", "sim", "chart"];

/** Whether a test file, with the helpers it imports, needs something that only Node has. */
function needsNode(file: string): boolean {
  const text = readFileSync(file, "utf8");
  if (/from "(?!vitest"|fast-check"|rxjs"|zod"|@taktline\/|\.)/.test(text)) return true;
  if (/\b(?:Buffer|process)\b/.test(text)) return true;
  return [...text.matchAll(/from "(\.[^"]+)\.js"/g)]
    .map((match) => join(dirname(file), `${match[1]}.ts`))
    .some((helper) => existsSync(helper) && needsNode(helper));
}

/** The tests of the pure packages that need nothing of Node: they run in a browser too. */
function browserTests(): string[] {
  return purePackages.flatMap((name) => {
    const dir = join("packages", name, "test");
    return readdirSync(dir, { recursive: true, encoding: "utf8" })
      .map((file) => join(dir, file))
      .filter((file) => file.endsWith(".test.ts") && !needsNode(file));
  });
}

const chromium = process.env.TAKTLINE_CHROMIUM ?? "/usr/bin/chromium";

export default defineConfig({
  test: {
    // By default one core is left to the runner, which on two cores means half the speed.
    maxWorkers: "100%",
    projects: [
      {
        ...node,
        test: {
          name: "node",
          // The tests share no state, and a fresh context for each file would double the time.
          isolate: false,
          environment: "node",
          include: [
            "packages/*/test/**/*.test.ts",
            "examples/*/test/**/*.test.ts",
            "tests/*.test.ts",
          ],
          exclude: ["**/*.slow.test.ts", "**/node_modules/**"],
          testTimeout: 30_000,
        },
      },
      {
        ...node,
        test: {
          name: "types",
          include: [],
          typecheck: {
            enabled: true,
            only: true,
            checker: "node_modules/typescript-7/bin/tsc",
            include: ["packages/*/test/**/*.test-d.ts"],
            tsconfig: "./tsconfig.json",
          },
        },
      },
      {
        ...node,
        test: {
          name: "verify",
          environment: "node",
          include: ["tests/verify/*.test.ts", "examples/*/test/**/*.slow.test.ts"],
          testTimeout: 120_000,
          hookTimeout: 300_000,
        },
      },
      {
        resolve: { conditions: [...shared, "browser"] },
        test: {
          name: "browser",
          include: browserTests(),
          testTimeout: 60_000,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                ...(existsSync(chromium) ? { executablePath: chromium } : {}),
                args: [
                  "--no-sandbox",
                  "--disable-gpu",
                  "--disable-quic",
                  "--no-first-run",
                  "--disable-background-networking",
                  "--disable-component-update",
                  "--disable-sync",
                ],
              },
            }),
            instances: [{ browser: "chromium" }],
          },
        },
      },
    ],
  },
});
