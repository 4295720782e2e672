/** Something that waits for a slot. */
export interface Waiter {
  /** Called once, when the slot is there. */
  start(): void;
  /** True when it no longer wants one. */
  cancelled: boolean;
}

/** A window of slots, given out in the order of asking. */
export interface Slots {
  /** How many wait. */
  readonly waiting: number;
  /** Changes the size, for slots given out from now on. */
  resize(size: number): void;
  /** Starts the waiter now or later. */
  take(waiter: Waiter): void;
  /** Gives a slot back. */
  release(): void;
  /** Forgets one that has been cancelled. */
  forget(): void;
}

/** Makes a window of `size` slots. */
export function slots(size: number): Slots {
  let free = size;
  let limit = size;
  let waiting = 0;
  let head = 0;
  let queue: Waiter[] = [];
  const pump = () => {
    while (free > 0 && head < queue.length) {
      const waiter = queue[head++] as Waiter;
      if (waiter.cancelled) continue;
      waiting--;
      free--;
      waiter.start();
    }
    if (head > 1024 && head * 2 > queue.length) {
      queue = queue.slice(head);
      head = 0;
    } else if (head === queue.length) {
      queue.length = 0;
      head = 0;
    }
  };
  return {
    get waiting() {
      return waiting;
    },
    resize(next) {
      free += next - limit;
      limit = next;
      pump();
    },
    take(waiter) {
      waiting++;
      queue.push(waiter);
      pump();
    },
    release() {
      free++;
      pump();
    },
    forget() {
      waiting--;
    },
  };
}
