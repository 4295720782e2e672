import type {
  MetricDataType,
  PropertySet,
  SparkplugDataType,
  Uint64,
  ValueOf,
} from "@taktline/codec/sparkplug";

/** The value of a metric of any datatype. */
export type MetricValue = ValueOf<MetricDataType>;

/** What a metric definition has beside its datatype. */
export interface MetricDefinitionBase {
  /** Name, unique in its node or device, with `/` between levels; not `bdSeq` or `Node Control/Rebirth`, which every node has. */
  readonly name: string;
  /** Value that the birth carries until a sample was published. Default null. */
  readonly value?: MetricValue | null;
  /** Properties that every birth carries, such as `engUnit`. Default none. */
  readonly properties?: PropertySet;
  /** Alias, unique in the edge node with all its devices. Default: assigned in order from 1. */
  readonly alias?: Uint64;
}

/**
 * A metric that an edge node or one of its devices will ever publish: the metrics of `toSparkplug(device)` can be given as they are.
 *
 * Its datatype stands in `datatype`, or in `type` as in the codec; not `Unknown`, `PropertySet` or `PropertySetList`.
 */
export type MetricDefinition = MetricDefinitionBase &
  (
    | {
        /** Datatype. */
        readonly datatype: SparkplugDataType;
        /** The same, if both are given. */
        readonly type?: SparkplugDataType;
      }
    | {
        /** Datatype. */
        readonly type: SparkplugDataType;
        /** The same, if both are given. */
        readonly datatype?: SparkplugDataType;
      }
  );

/** A device of an edge node. */
export interface EdgeDeviceDefinition {
  /** Every metric that it will ever publish. */
  readonly metrics: readonly MetricDefinition[];
  /** Whether it is reachable at the start and is born with the node. Default true. */
  readonly alive?: boolean;
}

/** One value to be published. */
export interface EdgeSample {
  /** Name of the metric. */
  readonly name: string;
  /** The value in the JavaScript type of its datatype (a plain integer is accepted for `Int64` and `UInt64`); null when there is none. */
  readonly value: MetricValue | null;
  /** When it was taken, epoch ms; fractions are cut off, the wire has whole milliseconds. */
  readonly timestamp: number;
  /** OPC UA StatusCode; sent as property `Quality` (0, 192 or 500) with every sample that is not Good and with the first one that is again. Default Good. */
  readonly quality?: number;
  /** True for a value that is not the current one. Default: whether a newer value of this metric was published before. */
  readonly historical?: boolean;
}
