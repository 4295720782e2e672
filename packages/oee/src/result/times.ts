import type { OeePolicy, OeeTimes, StateTotal } from "../model/oee-result.js";
import type { StateCategory } from "../model/state-category.js";

/** The time of a state that lies in the shifts' planned time, before categories are taken out of the plan. */
export function plannedOf(state: StateTotal, policy: OeePolicy): number {
  return state.workingMs + (policy.breaks === "include" ? state.breakMs : 0);
}

/** Adds the state times up into the time model; exact, because every term lies on the grid. */
export function timesOf(states: readonly StateTotal[], policy: OeePolicy): OeeTimes {
  const planned: Record<StateCategory, number> = {
    production: 0,
    setup: 0,
    downtime: 0,
    idle: 0,
    offline: 0,
    unknown: 0,
    plannedStop: 0,
  };
  let workMs = 0;
  let pauseMs = 0;
  let unscheduledMs = 0;
  let unscheduledProductionMs = 0;
  let microStopMs = 0;
  for (const state of states) {
    // A micro-stop is production time that brings nothing.
    if (state.microStop) microStopMs += plannedOf(state, policy);
    else planned[state.category] += plannedOf(state, policy);
    workMs += state.workingMs;
    pauseMs += state.breakMs;
    unscheduledMs += state.unscheduledMs;
    if (state.category === "production") {
      unscheduledProductionMs += state.unscheduledMs;
      if (policy.breaks === "exclude") unscheduledProductionMs += state.breakMs;
    }
  }
  const breakMs = policy.breaks === "exclude" ? pauseMs : 0;
  let plannedDownMs = breakMs;
  for (const category of policy.outsidePlan) {
    plannedDownMs += planned[category];
    planned[category] = 0;
  }
  const potMs = workMs + pauseMs;
  const aptMs = planned.production + microStopMs;
  const austMs = planned.setup;
  // A planned stop that the policy leaves in the plan delays the order like any other stop.
  const adetMs = planned.downtime + planned.plannedStop;
  const adotMs = planned.idle + planned.offline;
  const auptMs = aptMs + austMs;
  return {
    calendarMs: potMs + unscheduledMs,
    unscheduledMs,
    potMs,
    plannedDownMs,
    breakMs,
    pbtMs: potMs - plannedDownMs,
    aubtMs: auptMs + adetMs,
    auptMs,
    aptMs,
    microStopMs,
    austMs,
    adetMs,
    adotMs,
    unknownMs: planned.unknown,
    unscheduledProductionMs,
  };
}
