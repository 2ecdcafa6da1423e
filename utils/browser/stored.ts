import { storage } from 'wxt/utils/storage';
import type { KeptExits } from '../check/outside.ts';
import type { Report } from '../model/report.ts';
import type { Settings } from '../model/settings.ts';
import { parseStoredExits, parseStoredSettings, parseStoredWaits } from '../parse/stored.ts';
import { parseStoredReport } from '../parse/stored-report.ts';

const KEYS = {
  report: 'local:report',
  running: 'local:running',
  settings: 'local:settings',
  exits: 'local:exits',
  waits: 'local:waits',
} as const;

/** All that a page needs to draw. */
export interface Stored {
  /** The last finished check. */
  readonly report: Report | undefined;
  /** A check that is under way, or that the browser ended. */
  readonly running: Report | undefined;
  readonly settings: Settings;
  /** Something is stored that can no longer be read. */
  readonly broken: boolean;
}

/** One read for everything a page shows. */
export async function loadStored(): Promise<Stored> {
  const items = await storage.getItems([KEYS.report, KEYS.running, KEYS.settings]);
  const [report, running, settings] = items.map(({ value }) => value);
  const parsed = { report: parseStoredReport(report), running: parseStoredReport(running) };
  const broken = (report ?? undefined) !== undefined && parsed.report === undefined;
  return { ...parsed, settings: parseStoredSettings(settings), broken };
}

/** Calls back after every change of what `loadStored` reads, at once for several changes. */
export function watchStored(changed: () => void): void {
  for (const key of [KEYS.report, KEYS.running, KEYS.settings]) storage.watch(key, changed);
}

// Only the background writes: one writer, many readers.

/** A finished report replaces the last one; an unfinished one stands beside it. */
export async function saveReport(report: Report): Promise<void> {
  if (report.finishedAt === undefined) return storage.setItem(KEYS.running, report);
  await storage.setItem(KEYS.report, report);
  await storage.removeItem(KEYS.running);
}

export function saveSettings(settings: Settings): Promise<void> {
  return storage.setItem(KEYS.settings, settings);
}

export async function loadKeptExits(): Promise<KeptExits | undefined> {
  return parseStoredExits(await storage.getItem(KEYS.exits));
}

/** A full disk must not cost the verdict: then the list is not kept. */
export async function saveKeptExits(kept: KeptExits): Promise<void> {
  await storage
    .setItem(KEYS.exits, kept)
    .catch((error: unknown) => console.warn('The exit list is not kept:', error));
}

/** Hosts that want to be left alone, and until when. */
export async function loadWaits(): Promise<ReadonlyMap<string, number>> {
  return parseStoredWaits(await storage.getItem(KEYS.waits));
}

export async function saveWait(host: string, until: number): Promise<void> {
  const open = [...(await loadWaits())].filter(([, at]) => at > Date.now());
  await storage.setItem(KEYS.waits, Object.fromEntries([...open, [host, until]]));
}

/** Forgets everything that was ever stored, settings included. */
export async function forgetAll(): Promise<void> {
  await storage.clear('local');
  await storage.clear('session');
}
