import type { CountryCount, Counts } from '../relays/counts.ts';
import { remove, write } from './areas.ts';
import { ownVersion } from './product.ts';
import type { ownValue } from './read-again.ts';

/** The counts of the renewed directory stand beside it, so that no page has to read ten thousand relays for them. */
export const COUNTS = 'counts';

type StoredCounts = Omit<Counts, 'countries'> & {
  readonly countries: readonly CountryCount[];
  readonly writtenBy: string;
};

/** `undefined` where the shipped directory is in use, whose counts ship with it, or where this version counted none. */
export async function renewedCounts(read: typeof ownValue): Promise<Counts | undefined> {
  const stored = await read<StoredCounts>(COUNTS);
  if (stored === undefined) return undefined;
  const { writtenBy: _, countries, ...counts } = stored;
  return { ...counts, countries: new Map(countries.map((one) => [one.country, one])) };
}

/** @param counts missing: the shipped directory is in use */
export async function saveCounts(counts: Counts | undefined): Promise<void> {
  if (counts === undefined) return remove(`local:${COUNTS}`);
  await write(`local:${COUNTS}`, {
    ...counts,
    countries: [...counts.countries.values()],
    writtenBy: ownVersion(),
  });
}
