/**
 * A short log in the form of a lathe's, written for this example: 06:55 to 07:15 in California, over a change of shift at 07:00.
 *
 * Two parts of 240 s and 300 s of cutting, a feed hold of 5 s and one of 60 s, an emergency stop of 30 s, 90 s of work by hand.
 */
export const sampleLog = `2026-03-02T14:55:00.0000000Z|avail|AVAILABLE|fmode|PRODUCTION|estop|ARMED|pmode|AUTOMATIC|pprogram|SHAFT.MIN|pexecution|READY|ppartcount|0
2026-03-02T14:55:08.0000000Z|pexecution|ACTIVE
2026-03-02T14:57:08.0000000Z|pexecution|FEED_HOLD
2026-03-02T14:57:13.0000000Z|pexecution|ACTIVE
2026-03-02T14:59:13.0000000Z|pexecution|PROGRAM_COMPLETED
2026-03-02T14:59:13.2000000Z|ppartcount|1
2026-03-02T14:59:13.5000000Z|pexecution|READY
2026-03-02T15:00:30.0000000Z|pmode|MANUAL
2026-03-02T15:02:00.0000000Z|pmode|AUTOMATIC|pprogram|FLANGE.MIN
2026-03-02T15:02:06.0000000Z|pexecution|ACTIVE
2026-03-02T15:04:06.0000000Z|pexecution|FEED_HOLD
2026-03-02T15:05:06.0000000Z|pexecution|ACTIVE
2026-03-02T15:06:36.0000000Z|estop|TRIGGERED|pexecution|INTERRUPTED
2026-03-02T15:07:06.0000000Z|estop|ARMED|pexecution|ACTIVE
2026-03-02T15:08:36.0000000Z|pexecution|PROGRAM_COMPLETED
2026-03-02T15:08:36.3000000Z|ppartcount|2
2026-03-02T15:08:37.0000000Z|pexecution|READY
2026-03-02T15:15:00.0000000Z|fmode|PRODUCTION
`;
