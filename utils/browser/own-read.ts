import type { Report } from '../model/report.ts';
import { DEFAULT_SETTINGS, MODES, type Settings } from '../model/settings.ts';
import { TRANSPORTS } from '../model/situation.ts';
import type { ShownIn } from '../model/window.ts';
import type { askStored } from './ask-stored.ts';
import { native } from './native.ts';

/** What the popup shows, as far as this version of the extension stored it. */
export interface OwnRead {
  /** The last finished check; missing: none was made yet. */
  readonly report?: Report | undefined;
  /** A check that is under way, or that the browser ended. */
  readonly running?: Report | undefined;
  readonly settings: Settings;
  readonly here: ShownIn;
  /** When the last full check began that its own button asked for, in this session; ms since the epoch. */
  readonly fullByHand?: number | undefined;
  /** The report is in memory only: it could not be stored. */
  readonly unsaved: boolean;
  /** A report is stored that this version did not write: the background reads it, and stores it anew where it can. */
  readonly isForeign: boolean;
}

/**
 * Reads what is stored without the parsers, which are more code than all of the popup. So it reads only what this very
 * version of the extension wrote; the background parses the rest.
 */
export async function readOwn(asked: ReturnType<typeof askStored>): Promise<OwnRead> {
  const [onDisk, inMemory, here] = await asked;
  const report = ownReport(inMemory.report ?? onDisk.report);
  const running = ownReport(inMemory.running ?? onDisk.running);
  return {
    settings: ownSettings(onDisk.settings),
    report: report ?? undefined,
    running: running ?? undefined,
    here,
    fullByHand: typeof inMemory.fullByHand === 'number' ? inMemory.fullByHand : undefined,
    unsaved: (inMemory.report ?? null) !== null,
    isForeign: report === null || running === null,
  };
}

/**
 * For a first frame: `undefined` where another version wrote something, the person has not chosen a mode, or storage was
 * not asked.
 */
export async function firstOf(asked: ReturnType<typeof askStored> | undefined): Promise<OwnRead | undefined> {
  const own = asked && (await readOwn(asked));
  return own === undefined || own.isForeign || own.settings.mode === 'ask' ? undefined : own;
}

/** `undefined`: nothing is stored; `null`: something that this version did not write. */
function ownReport(stored: unknown): Report | undefined | null {
  if (stored === undefined || stored === null) return undefined;
  return isOwn<Report>(stored) ? stored : null;
}

/** This version of the extension wrote it, and it writes nothing else there. */
export function isOwn<Value>(stored: unknown): stored is Value {
  return Reflect.get(Object(stored), 'writtenBy') === native.runtime.getManifest().version;
}

/** Each setting that has another shape takes its default, the most careful value. */
function ownSettings(stored: unknown): Settings {
  const kept = Object.entries(Object(stored)).filter(([name, value]) => {
    const usual: unknown = Reflect.get(DEFAULT_SETTINGS, name);
    return typeof value === typeof usual && Array.isArray(value) === Array.isArray(usual);
  });
  const settings: Settings = { ...DEFAULT_SETTINGS, ...Object.fromEntries(kept) };
  const { mode, connects } = settings;
  return {
    ...settings,
    mode: MODES.includes(mode) ? mode : DEFAULT_SETTINGS.mode,
    connects: TRANSPORTS.includes(connects) ? connects : DEFAULT_SETTINGS.connects,
  };
}
