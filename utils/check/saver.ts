/** Saves the state of a check while the check goes on. */
export interface Saver {
  /** Saves as soon as the save under way is done, if there is one. Calls until then are one save: it has the state of then. */
  saveSoon(): void;
  /** Rejects with what a save threw, and never resolves. */
  readonly failed: Promise<never>;
  /** Resolves once every save is done; rejects with what one threw. */
  end(): Promise<void>;
}

/** @param save saves the state as it is when it is called; never called twice at the same time */
export function newSaver(save: () => Promise<void>): Saver {
  const { promise: failed, reject } = Promise.withResolvers<never>();
  failed.catch(() => undefined); // nobody may be waiting for it any more
  let isDue = false;
  let saving: Promise<void> | undefined;
  const saveAll = async () => {
    while (isDue) {
      isDue = false;
      await save();
    }
    saving = undefined;
  };
  return {
    saveSoon: () => {
      isDue = true;
      saving ??= saveAll();
      saving.catch(reject);
    },
    failed,
    end: async () => saving,
  };
}
