import type { SimEvent } from "./sim-event.js";

/** Events on their way out: filled by the machines, emptied by the reader, without new arrays. */
export class EventBuffer {
  readonly items: SimEvent[] = [];
  size = 0;

  push(event: SimEvent): void {
    this.items[this.size++] = event;
  }
}
