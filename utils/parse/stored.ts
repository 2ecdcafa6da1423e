import * as v from 'valibot';
import { COUNTRIES } from '../model/countries.ts';
import { type LastRenewal, RENEWAL_OUTCOMES } from '../model/renewal.ts';
import {
  DEFAULT_SETTINGS,
  HISTORY_DAYS,
  LANGUAGES,
  MODES,
  SERVICES,
  type Settings,
  THEMES,
} from '../model/settings.ts';
import { TRANSPORTS } from '../model/situation.ts';
import { Instant } from './stored-observation.ts';
import { Addresses } from './stored-report.ts';

const Changes: v.GenericSchema<unknown, Partial<Settings>> = v.object({
  mode: v.exactOptional(v.picklist(MODES)),
  watchMinutes: v.exactOptional(v.picklist([15, 30, 60])),
  fullCheck: v.exactOptional(v.boolean()),
  askCloudflareDns: v.exactOptional(v.boolean()),
  servicesOff: v.exactOptional(v.array(v.picklist(SERVICES))),
  renewDirectory: v.exactOptional(v.boolean()),
  notifyTor: v.exactOptional(v.boolean()),
  notifyBlocked: v.exactOptional(v.boolean()),
  historyDays: v.exactOptional(v.picklist(HISTORY_DAYS)),
  wholeDevice: v.exactOptional(v.boolean()),
  connects: v.exactOptional(v.picklist(TRANSPORTS)),
  country: v.exactOptional(v.picklist(['', ...COUNTRIES])),
  language: v.exactOptional(v.picklist(LANGUAGES)),
  theme: v.exactOptional(v.picklist(THEMES)),
});

/** The settings that are readable; the others are missing. */
export function parseChanges(data: unknown): Partial<Settings> {
  const readable = Object.entries(Object(data)).filter(([name, value]) => v.is(Changes, { [name]: value }));
  return v.parse(Changes, Object.fromEntries(readable));
}

/** Stored settings. Each one that is not readable takes its default, the most careful value. */
export function parseStoredSettings(stored: unknown): Settings {
  return { ...DEFAULT_SETTINGS, ...parseChanges(stored) };
}

/** ms since the epoch, or `undefined`. */
export function parseInstant(stored: unknown): number | undefined {
  const instant = v.safeParse(Instant, stored);
  return instant.success ? instant.output : undefined;
}

const StoredRenewal = v.object({ at: Instant, outcome: v.picklist(RENEWAL_OUTCOMES) });

/** What came of the last renewal of the relay directory, or `undefined`. */
export function parseLastRenewal(stored: unknown): LastRenewal | undefined {
  const renewal = v.safeParse(StoredRenewal, stored);
  return renewal.success ? renewal.output : undefined;
}

const StoredExits = v.object({ endpoint: v.string(), date: Instant, exits: Addresses });

/** An exit list of an earlier check: endpoint, date in ms since the epoch, addresses. */
export function parseStoredExits(stored: unknown): v.InferOutput<typeof StoredExits> | undefined {
  const list = v.safeParse(StoredExits, stored);
  return list.success ? list.output : undefined;
}

const StoredWait = v.object({ until: Instant, addresses: Addresses });

/** Hosts that asked for a pause (`Retry-After`). An entry that does not fit is left out. */
export function parseStoredWaits(stored: unknown): ReadonlyMap<string, v.InferOutput<typeof StoredWait>> {
  return new Map(
    Object.entries(Object(stored)).flatMap(([host, entry]) => {
      const wait = v.safeParse(StoredWait, entry);
      return wait.success ? [[host, wait.output] as const] : [];
    }),
  );
}
