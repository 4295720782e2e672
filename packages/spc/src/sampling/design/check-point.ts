import { refuse } from "../../refuse.js";

/** A quality and the risk that goes with it. */
export interface RiskPoint {
  /** Quality: the fraction nonconforming, 0 to 1; nonconformities per item under `poisson`. */
  readonly p: number;
  /** Greatest risk allowed there, between 0 and 1. */
  readonly risk: number;
}

/** Refuses a point outside its range. */
export function checkPoint(point: RiskPoint, name: string, most = 1): void {
  if (typeof point !== "object" || point === null) {
    refuse("SPC_OPTION", `${name} is ${String(point)}; give an object with p and risk`);
  }
  if (!(point.p > 0 && point.p < most)) {
    refuse("SPC_OPTION", `${name}.p is ${point.p}; give a quality above 0 and below ${most}`);
  }
  if (!(point.risk > 0 && point.risk < 1)) {
    refuse("SPC_OPTION", `${name}.risk is ${point.risk}; give a probability between 0 and 1`);
  }
}

/** Refuses two points that no plan can tell apart. */
export function checkPoints(producer: RiskPoint, consumer: RiskPoint, most = 1): void {
  checkPoint(producer, "producer", most);
  checkPoint(consumer, "consumer", most);
  if (producer.p >= consumer.p) {
    refuse(
      "SPC_OPTION",
      `producer.p ${producer.p} is not below consumer.p ${consumer.p}; the producer's quality is the better one`,
    );
  }
  if (producer.risk + consumer.risk >= 1) {
    refuse(
      "SPC_OPTION",
      `the risks ${producer.risk} and ${consumer.risk} add up to 1 or more; any plan would do`,
    );
  }
}

/** Whether a risk is at most what is allowed; a tie up to rounding holds. */
export function within(risk: number, allowed: number): boolean {
  return risk <= allowed * (1 + 1e-12);
}
