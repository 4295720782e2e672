import type { Column, Frame } from "@taktline/core";

/** What the host does with one machine's frames as they arrive. */
export interface Station {
  readonly device: string;
  receive(metric: string, frame: Frame<Column>): void;
}
