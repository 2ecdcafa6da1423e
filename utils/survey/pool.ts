/**
 * Does the work for all items, at most `most` at a time, and never for two items with the same key at once. Starts nothing more
 * once `isOver` says so; what runs then is awaited.
 */
export async function inPool<T>(
  items: readonly T[],
  { most, keyOf, isOver }: { most: number; keyOf: (item: T) => string; isOver: () => boolean },
  work: (item: T) => Promise<void>,
): Promise<void> {
  const waiting = [...items];
  const busy = new Set<string>();
  const runner = async (): Promise<void> => {
    for (;;) {
      if (isOver()) return;
      const index = waiting.findIndex((item) => !busy.has(keyOf(item)));
      const [item] = index === -1 ? [] : waiting.splice(index, 1);
      // Whoever holds the key of what is left goes on with it.
      if (item === undefined) return;
      const key = keyOf(item);
      busy.add(key);
      await work(item);
      busy.delete(key);
    }
  };
  await Promise.all(Array.from({ length: Math.min(most, items.length) }, runner));
}
