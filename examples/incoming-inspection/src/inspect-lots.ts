import {
  judgeLot,
  type LotJudgement,
  type LotResult,
  nextLot,
  replayLots,
  type StandardPlan,
  type SwitchingEvent,
  type SwitchingState,
  samplingPlan,
  switchingState,
} from "@taktline/spc/sampling";
import { type Account, accountOf } from "./account.js";
import { exitCodes, RunFailure } from "./exit.js";
import type { IncomingLot, LotSource } from "./lot-source.js";
import type { RunOptions } from "./options.js";
import { severityText, type Text } from "./texts.js";

/** A lot with everything that inspection made of it. */
export interface InspectedLot {
  readonly incoming: IncomingLot;
  readonly plan: StandardPlan;
  readonly counts: readonly number[];
  readonly judgement: LotJudgement;
  /** What the lot brought about. */
  readonly events: readonly SwitchingEvent[];
  /** What was odd about it. */
  readonly remarks: readonly Text[];
  /** Switching score that it brought, before a switch starts anew; null where it is not under normal inspection. */
  readonly score: number | null;
  /** State after it. */
  readonly state: SwitchingState;
}

/** What the run found. */
export interface Inspection {
  readonly source: LotSource["name"];
  readonly lots: readonly InspectedLot[];
  readonly state: SwitchingState;
  readonly events: readonly SwitchingEvent[];
  /** Replaying the lots from the beginning gave the same state and the same events. */
  readonly replaysEqual: boolean;
  /** What passed the gate; only where the truth is known. */
  readonly account?: Account;
}

/** The buyer has agreed to reduced inspection in advance. */
const agreement = { reducedApproved: true } as const;

function judged(lot: IncomingLot, plan: StandardPlan) {
  const counts = lot.inspect(plan);
  const result = judgeLot(plan, counts);
  const why = result.issues.map((issue) => issue.message).join("; ");
  if (!result.ok) {
    const at = counts.findIndex((count, i) => count > (plan.stages[i]?.n ?? 0));
    throw new RunFailure(exitCodes.badInput, "RUN_LOT", {
      en: `lot ${lot.lot}: ${why}`,
      zh: `批 ${lot.lot}：第 ${at + 1} 样本的不合格数 ${counts[at]} 超过样本量 ${plan.stages[at]?.n}`,
    });
  }
  if (result.value.decision === "continue") {
    const { nextSample } = result.value;
    throw new RunFailure(exitCodes.badInput, "RUN_LOT", {
      en: `lot ${lot.lot}: ${nextSample} items of the second sample are not inspected; give found2`,
      zh: `批 ${lot.lot}：第二样本的 ${nextSample} 件尚未检验；请给出 found2`,
    });
  }
  const ignored = { en: why, zh: "判定之后多余的样本不计" };
  return { counts, judgement: result.value, remarks: why === "" ? [] : [ignored] };
}

/** What the switching rules find odd about a lot, in both languages. */
function oddity(code: string, message: string, plan: StandardPlan, due: SwitchingState): Text {
  const zh =
    code === "SPC_SAMPLING_SEVERITY"
      ? `实际按${severityText[plan.severity].zh}检验，而应为${severityText[due.severity].zh}检验`
      : due.discontinued
        ? "检验已暂停；采取纠正措施后请给出 resumedBy，此批不计入"
        : "此批号已出现过；请标明再次提交（resubmitted），此批不计入";
  return { en: message, zh };
}

/** The score that a lot brings, as the rules see it before they switch. */
function scoreOf(before: SwitchingState, { judgement, resubmitted }: LotResult): number | null {
  if (judgement.severity !== "normal" || before.severity !== "normal") return null;
  if (resubmitted === true) return before.score;
  return judgement.score === null ? 0 : before.score + judgement.score;
}

/** Inspects all lots of a source, each by the plan of the severity that is due. */
export function inspectLots(source: LotSource, options: RunOptions): Inspection {
  const { aql, type } = options;
  let state = switchingState(agreement);
  const lots: InspectedLot[] = [];
  const results: LotResult[] = [];
  for (;;) {
    const incoming = source.next(state.discontinued);
    if (incoming === undefined) break;
    const { lot, size: lotSize } = incoming;
    // After a discontinuation the first lot is inspected tightened.
    const severity = incoming.severity ?? state.severity;
    const plan = samplingPlan({ lotSize, aql, severity, type });
    const { counts, judgement, remarks } = judged(incoming, plan);
    const result: LotResult = {
      lot,
      judgement,
      ...(incoming.resubmitted === true && { resubmitted: true }),
      ...(incoming.steady === false && { productionSteady: false }),
      ...(incoming.resumedBy !== undefined && { resumedBy: incoming.resumedBy }),
    };
    const before = state;
    const step = nextLot(before, result);
    state = step.state;
    results.push(result);
    lots.push({
      incoming,
      plan,
      counts,
      judgement,
      events: step.events,
      remarks: [
        ...remarks,
        ...step.issues.map(({ code, message }) => oddity(code, message, plan, before)),
      ],
      score: step.issues.some((issue) => issue.severity === "error")
        ? null
        : scoreOf(before, result),
      state,
    });
  }
  const events = lots.flatMap((lot) => lot.events);
  const replay = replayLots(results, agreement);
  const account = accountOf(lots);
  return {
    source: source.name,
    lots,
    state,
    events,
    replaysEqual:
      JSON.stringify(replay.state) === JSON.stringify(state) &&
      JSON.stringify(replay.events) === JSON.stringify(events),
    ...(account === undefined ? {} : { account }),
  };
}
