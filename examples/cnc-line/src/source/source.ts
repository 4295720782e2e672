import type { MetricDefinition } from "@taktline/connect/sparkplug";

/** One value of one metric at its time. */
export interface SourceSample {
  readonly name: string;
  readonly value: number | bigint | string | boolean | null;
  /** Epoch milliseconds. */
  readonly timestamp: number;
}

/** A machine that speaks: what it will send, and then the values in the order in which they come. */
export interface Source {
  readonly device: string;
  readonly metrics: readonly MetricDefinition[];
  batches(): Iterable<readonly SourceSample[]>;
}

/** Cuts a stream of samples into messages of bounded size. */
export function* inBatches(
  samples: Iterable<SourceSample>,
  size = 200,
): Generator<readonly SourceSample[]> {
  let batch: SourceSample[] = [];
  for (const sample of samples) {
    batch.push(sample);
    if (batch.length === size) {
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}
