import * as v from 'valibot';
import { COUNTRIES } from '../model/countries.ts';
import { FRESH, HISTORY_DAYS, MODES, type Settings } from '../model/settings.ts';
import { WAYS } from '../model/situation.ts';
import { Instant } from './stored-observation.ts';
import { Addresses } from './stored-report.ts';

const Changes: v.GenericSchema<unknown, Partial<Settings>> = v.object({
  mode: v.exactOptional(v.picklist(MODES)),
  watchMinutes: v.exactOptional(v.picklist([15, 30, 60])),
  fullCheck: v.exactOptional(v.boolean()),
  renewDirectory: v.exactOptional(v.boolean()),
  notifyTor: v.exactOptional(v.boolean()),
  notifyBlocked: v.exactOptional(v.boolean()),
  historyDays: v.exactOptional(v.picklist(HISTORY_DAYS)),
  connects: v.exactOptional(v.picklist(WAYS)),
  country: v.exactOptional(v.picklist(['', ...COUNTRIES])),
});

/** Settings as far as they are readable; the others are missing. */
export function parseChanges(data: unknown): Partial<Settings> {
  const said = v.safeParse(v.record(v.string(), v.unknown()), data);
  if (!said.success) return {};
  const readable = Object.entries(said.output).filter(([name, value]) => v.is(Changes, { [name]: value }));
  return v.parse(Changes, Object.fromEntries(readable));
}

/** Each setting that is not readable takes its most careful value. */
export function parseStoredSettings(stored: unknown): Settings {
  return { ...FRESH, ...parseChanges(stored) };
}

const StoredExits = v.object({ endpoint: v.string(), date: Instant, exits: Addresses });

/** An exit list kept from an earlier check: endpoint, date in ms since the epoch, addresses. */
export function parseStoredExits(stored: unknown): v.InferOutput<typeof StoredExits> | undefined {
  const kept = v.safeParse(StoredExits, stored);
  return kept.success ? kept.output : undefined;
}

const StoredWaits = v.record(v.string(), Instant);

/** Hosts that want to be left alone: host → ms since the epoch. */
export function parseStoredWaits(stored: unknown): ReadonlyMap<string, number> {
  const waits = v.safeParse(StoredWaits, stored);
  return new Map(waits.success ? Object.entries(waits.output) : []);
}
