/**
 * Runs the given tasks one after the other, so that a read and the write that follows it stay together: a write in
 * between would be lost, or would bring deleted data back.
 */
export function newMutex(): <Result>(task: () => Promise<Result>) => Promise<Result> {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const result = last.then(task);
    last = Promise.allSettled([result]); // a failure reaches the caller and does not stop the next task
    return result;
  };
}
