import { open, readFile, rename } from "node:fs/promises";
import { dirname } from "node:path";
import { errorOf } from "../mqtt/error-of.js";
import type { BdSeqStore } from "./bd-seq-store.js";

/**
 * Keeps bdSeq in a file of its own: written beside it, flushed to disk and renamed, so that a power cut leaves the old or the new number.
 *
 * @param path - the file; its folder must exist. One file per edge node
 * @throws TaktlineError `CONNECT_BDSEQ_STORE` from `load`, when the file holds something else than a number from 0 to 255
 * @see Sparkplug 3.0 (ISO/IEC 20237), tck-id-topics-nbirth-bdseq-increment
 *
 * @example
 * ```ts
 * import { mkdtemp, rm } from "node:fs/promises";
 * import { tmpdir } from "node:os";
 * import { join } from "node:path";
 * import { fileBdSeqStore } from "@taktline/connect/sparkplug";
 *
 * const folder = await mkdtemp(join(tmpdir(), "bdseq-"));
 * const store = fileBdSeqStore(join(folder, "line1"));
 * await store.load(); // => undefined
 * await store.save(7);
 * await store.load(); // => 7
 * await rm(folder, { recursive: true });
 * ```
 */
export function fileBdSeqStore(path: string): BdSeqStore {
  return {
    async load() {
      let text: string;
      try {
        text = await readFile(path, "utf8");
      } catch (error) {
        if ((error as { code?: string }).code === "ENOENT") return undefined;
        throw error;
      }
      const value = /^\s*(\d{1,3})\s*$/.exec(text)?.[1];
      if (value === undefined || Number(value) > 255) {
        throw errorOf(
          "CONNECT_BDSEQ_STORE",
          `${path} does not hold a number from 0 to 255; delete it, then the next bdSeq is 0`,
          undefined,
          { path },
        );
      }
      return Number(value);
    },
    async save(bdSeq) {
      const beside = `${path}.next`;
      const file = await open(beside, "w");
      try {
        await file.writeFile(`${bdSeq}\n`);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(beside, path);
      // The rename itself is durable when the folder is; not every platform can flush one.
      const folder = await open(dirname(path), "r").catch(() => undefined);
      try {
        await folder?.sync();
      } catch (error) {
        if (
          !["EPERM", "EINVAL", "EISDIR", "EBADF"].includes((error as { code?: string }).code ?? "")
        )
          throw error;
      } finally {
        await folder?.close();
      }
    },
  };
}
