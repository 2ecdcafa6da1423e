/**
 * Lets what is given run one after the other. Reading and writing again is one thing: what comes between would be lost,
 * or come back after it was forgotten.
 */
export function newTurns(): <Result>(work: () => Promise<Result>) => Promise<Result> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = last.then(work);
    last = Promise.allSettled([mine]); // who asked hears of a failure; who waits goes on
    return mine;
  };
}
