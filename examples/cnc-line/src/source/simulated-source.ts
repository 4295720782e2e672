import { toSparkplug } from "@taktline/device";
import type { SimEvent } from "@taktline/sim";
import { machiningCentre } from "../devices.js";
import { inBatches, type Source, type SourceSample } from "./source.js";

/** The simulated machining centre as a machine that speaks. */
export function simulatedSource(device: string, events: Iterable<SimEvent>): Source {
  function* samples(): Generator<SourceSample> {
    for (const event of events) {
      yield { name: event.signal, value: event.value, timestamp: event.t };
    }
  }
  return {
    device,
    metrics: toSparkplug(machiningCentre).metrics,
    batches: () => inBatches(samples()),
  };
}
