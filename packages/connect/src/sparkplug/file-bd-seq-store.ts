import type { BdSeqStore } from "./bd-seq-store.js";
export declare function fileBdSeqStore(path: string): BdSeqStore;
