// No Node built-in is imported here: the same file runs in a browser.
import { describe, expect, it } from "vitest";
import { goldenHashes } from "./fixtures/golden-runs.js";

describe("the bytes of a run", () => {
  it("are the same on every platform, with every distribution, fault and disorder", async () => {
    // Recorded on Node 20; scripts/platforms.mjs got the same from Node 22, Node 24 and Chromium.
    expect(await goldenHashes()).toEqual({
      cncLine: "52974015c63c57b48b259887c4409380c6a13d881acc26b2d0c260ebd1480ad7",
      everything: "1b6815091bad965e7e472e93e31e4344f82765701e6e06f5c35f5610f4fbc37c",
    });
  });
});
