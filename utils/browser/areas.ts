import { native } from './native.ts';

/** Where a value is stored: the area of the browser's storage, and its key there. */
export type Place = `${'local' | 'session'}:${string}`;

/*
 * The browser's storage by place. WXT's own storage module versions and mirrors values as well, which nothing here uses: it is
 * 8 kB in the background and again in each page.
 */

/** The stored values in the order of the places, of which all are read at once; `undefined` where nothing is stored. */
export async function readAll(...places: readonly Place[]): Promise<readonly unknown[]> {
  const areas = Map.groupBy(places, areaOf);
  const read = await Promise.all(
    [...areas].map(
      async ([area, inside]) => [area, await native.storage[area].get(inside.map(keyOf))] as const,
    ),
  );
  const stored = new Map(read);
  return places.map((place) => stored.get(areaOf(place))?.[keyOf(place)] ?? undefined);
}

/** The stored value; `undefined`: nothing is stored. */
export async function read(place: Place): Promise<unknown> {
  const [value] = await readAll(place);
  return value;
}

/** Rejects where the disk is full. */
export function write(place: Place, value: unknown): Promise<void> {
  return native.storage[areaOf(place)].set({ [keyOf(place)]: value });
}

export async function remove(...places: readonly Place[]): Promise<void> {
  await Promise.all(places.map((place) => native.storage[areaOf(place)].remove(keyOf(place))));
}

/** Calls back after each change of a value. @returns what ends it */
export function watch(place: Place, changed: () => void): () => void {
  const area = native.storage[areaOf(place)];
  const listener = (changes: object) => {
    if (keyOf(place) in changes) changed();
  };
  area.onChanged.addListener(listener);
  return () => area.onChanged.removeListener(listener);
}

/** Deletes everything that is stored. */
export async function clearAll(): Promise<void> {
  await native.storage.local.clear();
  await native.storage.session.clear();
}

function areaOf(place: Place): 'local' | 'session' {
  return place.startsWith('local:') ? 'local' : 'session';
}

function keyOf(place: Place): string {
  return place.slice(place.indexOf(':') + 1);
}
