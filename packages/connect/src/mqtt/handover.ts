import type { Socket } from "node:net";

/** After so many messages in one turn of the event loop the next ones wait for the next turn. */
const PER_TURN = 32;

/**
 * Makes a function that calls back once everything written to the socket so far was taken over by the operating system, in order; never
 * when the socket ends before. It lets the event loop turn under a caller that awaits it again and again.
 */
export function handover(socket: Socket): (done: () => void) => void {
  let thisTurn = 0;
  let isScheduled = false;
  let later: (() => void)[] = [];
  const nextTurn = () => {
    isScheduled = false;
    thisTurn = 0;
    const due = later;
    later = [];
    for (const done of due) done();
  };
  const nothing = Buffer.alloc(0);
  return (done) => {
    // An empty write joins the packet's in the same batch, and its callback is the packet's.
    socket.write(nothing, (error) => {
      // Node calls back without an error for a write that destroying the socket has cancelled.
      if (socket.destroyed || (error !== undefined && error !== null)) return;
      if (!isScheduled) {
        isScheduled = true;
        setImmediate(nextTurn);
      }
      if (later.length === 0 && ++thisTurn <= PER_TURN) done();
      else later.push(done);
    });
  };
}
