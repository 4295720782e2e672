import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileBdSeqStore } from "@taktline/connect/sparkplug";
import { afterAll, beforeAll, expect, test } from "vitest";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "taktline-bdseq-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test("what was saved is loaded, by another store too, and no other file stays", async () => {
  const path = join(folder, "line1");
  expect(await fileBdSeqStore(path).load()).toBeUndefined();
  for (const bdSeq of [0, 255, 42]) {
    await fileBdSeqStore(path).save(bdSeq);
    expect(await fileBdSeqStore(path).load()).toBe(bdSeq);
  }
  expect(await readdir(folder)).toEqual(["line1"]);
});

test.each(["", "256", "-1", "7x", "\0\0"])(
  "a file that holds %j is CONNECT_BDSEQ_STORE",
  async (content) => {
    const path = join(folder, "damaged");
    await writeFile(path, content);
    await expect(fileBdSeqStore(path).load()).rejects.toMatchObject({
      code: "CONNECT_BDSEQ_STORE",
    });
    await rm(path);
  },
);

test("a folder that is not there rejects", async () => {
  await expect(fileBdSeqStore(join(folder, "no", "such")).save(1)).rejects.toThrow();
});
