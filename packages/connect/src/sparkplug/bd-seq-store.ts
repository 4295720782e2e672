/** Where an edge node keeps its birth/death sequence number over restarts. */
export interface BdSeqStore {
  /** The number of the last CONNECT, 0 to 255; undefined when there was none. */
  load(): number | undefined | Promise<number | undefined>;
  /** Keeps the number of the next CONNECT; the packet is not written before this is done. */
  save(bdSeq: number): void | Promise<void>;
}
