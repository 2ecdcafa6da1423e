import * as v from 'valibot';
import { COUNTRIES } from '../model/countries.ts';
import { FRESH, HISTORY_DAYS, MODES, type Settings } from '../model/settings.ts';
import { WAYS } from '../model/situation.ts';
import { Instant } from './stored-observation.ts';
import { Addresses } from './stored-report.ts';

/** Each setting that is not readable takes its most careful value. */
const StoredSettings: v.GenericSchema<unknown, Settings> = v.fallback(
  v.object({
    mode: v.fallback(v.picklist(MODES), FRESH.mode),
    watchMinutes: v.fallback(v.picklist([15, 30, 60]), FRESH.watchMinutes),
    fullCheck: v.fallback(v.boolean(), FRESH.fullCheck),
    renewDirectory: v.fallback(v.boolean(), FRESH.renewDirectory),
    notifyTor: v.fallback(v.boolean(), FRESH.notifyTor),
    notifyBlocked: v.fallback(v.boolean(), FRESH.notifyBlocked),
    historyDays: v.fallback(v.picklist(HISTORY_DAYS), FRESH.historyDays),
    connects: v.fallback(v.picklist(WAYS), FRESH.connects),
    country: v.fallback(v.picklist(['', ...COUNTRIES]), FRESH.country),
  }),
  FRESH,
);

export function parseStoredSettings(stored: unknown): Settings {
  return v.parse(StoredSettings, stored);
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
