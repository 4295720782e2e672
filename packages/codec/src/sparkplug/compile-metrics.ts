import type { BirthContext } from "./birth-context.js";
import type { MetricDataType, PropertySet, Uint64, ValueOf } from "./types.js";

/** A metric that {@link compileMetrics} prepares. */
export interface MetricDefinition<
  Name extends string = string,
  Type extends MetricDataType = MetricDataType,
> {
  /** Name, unique among the definitions. */
  readonly name: Name;
  /** Alias, unique among the definitions. With it DATA carries the alias only, else the name. */
  readonly alias?: Uint64;
  /** Datatype. */
  readonly type: Type;
}

/** A new value of a compiled metric; discriminate on `name`. */
export type MetricUpdate<D extends MetricDefinition = MetricDefinition> = {
  readonly [N in D["name"]]: {
    /** Name of the definition. */
    readonly name: N;
    /** The value; null when the metric is null. */
    readonly value: ValueOf<Extract<D, { name: N }>["type"]> | null;
    /** When it was taken. Default: the timestamp of the message. */
    readonly timestamp?: Uint64;
    /** Whether it is not the current value. Default: not written. */
    readonly isHistorical?: boolean;
    /** Properties such as `Quality`. Default none. */
    readonly properties?: PropertySet;
  };
}[D["name"]];

/** Metrics prepared for the DATA hot path. */
export interface CompiledMetrics<D extends MetricDefinition = MetricDefinition> {
  /** The definitions as a context, to decode what this object encodes. */
  readonly births: BirthContext;
  /**
   * Encodes one NDATA or DDATA payload, without datatypes, in the order of the updates.
   *
   * @param timestamp - when the message is sent, epoch milliseconds
   * @param seq - sequence number, 0 to 255
   * @param updates - the values
   * @param into - a buffer to write into, as in {@link EncodeOptions}
   */
  encode(
    timestamp: Uint64,
    seq: number,
    updates: readonly MetricUpdate<D>[],
    into?: Uint8Array,
  ): Uint8Array;
}

export declare function compileMetrics<
  const Name extends string,
  const D extends MetricDefinition<Name>,
>(definitions: readonly D[]): CompiledMetrics<D>;
