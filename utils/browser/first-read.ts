import type { Report } from '../model/report.ts';
import { DEFAULT_SETTINGS, MODES, type Settings } from '../model/settings.ts';
import type { ShownIn } from '../model/window.ts';
import { native } from './native.ts';
import { shownIn } from './window.ts';

/** What the popup's first frame shows. */
export interface FirstRead {
  /** The last finished check; missing: none was made yet. */
  readonly report: Report | undefined;
  /** A check that is under way, or that the browser ended. */
  readonly running: Report | undefined;
  readonly settings: Settings;
  readonly here: ShownIn;
  /** When the last full check began that its own button asked for, in this session; ms since the epoch. */
  readonly fullByHand: number | undefined;
  /** The report is in memory only: it could not be stored. */
  readonly unsaved: boolean;
}

/**
 * Reads what is stored without the parsers, whose code would hold back the first frame. So it reads only what this very
 * version of the extension wrote, and gives `undefined` for anything else: `loadStored` reads it a moment later, and again
 * what was read here.
 */
export async function firstRead(): Promise<FirstRead | undefined> {
  const [onDisk, inMemory, here] = await Promise.all([
    native.storage.local.get(['settings', 'report', 'running']),
    native.storage.session.get(['report', 'running', 'fullByHand']),
    shownIn(),
  ]);
  const settings = ownSettings(onDisk.settings);
  const report = ownReport(inMemory.report ?? onDisk.report);
  const running = ownReport(inMemory.running ?? onDisk.running);
  if (settings === undefined || report === null || running === null) return undefined;
  // The first check ever, which the browser may have ended: only the judge can tell what its rows still show.
  if (report === undefined && running !== undefined) return undefined;
  const fullByHand = typeof inMemory.fullByHand === 'number' ? inMemory.fullByHand : undefined;
  return { settings, report, running, here, fullByHand, unsaved: (inMemory.report ?? null) !== null };
}

/** `undefined`: nothing is stored; `null`: something that this version did not write. */
function ownReport(stored: unknown): Report | undefined | null {
  if (stored === undefined || stored === null) return undefined;
  return isOwn(stored) ? stored : null;
}

/** This version of the extension wrote it, and it writes nothing but reports there. */
function isOwn(stored: unknown): stored is Report {
  return Reflect.get(Object(stored), 'writtenBy') === native.runtime.getManifest().version;
}

/** `undefined` also while the person has not chosen a mode: the first run has no verdict to draw. */
function ownSettings(stored: unknown): Settings | undefined {
  const settings: Settings = { ...DEFAULT_SETTINGS, ...Object(stored) };
  return MODES.includes(settings.mode) && settings.mode !== 'ask' ? settings : undefined;
}
