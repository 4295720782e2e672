/**
 * Carries out actions one after the other, also when carrying one out leads to more: those of a listener that answers at once come after
 * the ones under way, so the order on the wire is the order in which the session decided.
 */
export function actionRunner<A>(
  execute: (action: A) => void | Promise<void>,
): (actions: readonly A[]) => Promise<void> {
  const queue: { readonly action: A; readonly done: (result: void | Promise<void>) => void }[] = [];
  let isRunning = false;
  return (actions) => {
    const results: Promise<void>[] = [];
    for (const action of actions) {
      results.push(new Promise<void>((resolve) => queue.push({ action, done: resolve })));
    }
    if (!isRunning) {
      isRunning = true;
      try {
        for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
          next.done(execute(next.action));
        }
      } finally {
        isRunning = false;
      }
    }
    const all =
      results.length === 1
        ? (results[0] as Promise<void>)
        : Promise.all(results).then(() => undefined);
    // Whoever wants to know awaits it; for the others a failure is told by the state of the connection.
    all.catch(() => {});
    return all;
  };
}
