import { openWaits } from '../check/open-waits.ts';
import type { KeptExits, Wait } from '../check/ports.ts';
import type { Report } from '../model/report.ts';
import type { Settings } from '../model/settings.ts';
import { parseInstant, parseStoredExits, parseStoredSettings, parseStoredWaits } from '../parse/stored.ts';
import { parseStoredReport } from '../parse/stored-report.ts';
import { clearAll, read, readAll, remove, watch, write } from './areas.ts';
import { newMutex } from './mutex.ts';
import { ownVersion } from './product.ts';

const KEYS = {
  report: 'local:report',
  running: 'local:running',
  settings: 'local:settings',
  exits: 'local:exits',
  waits: 'local:waits',
} as const;
/** The same in memory, for the session: where the disk is full. */
const IN_MEMORY = { report: 'session:report', running: 'session:running' } as const;
type Part = keyof typeof IN_MEMORY;
const PARTS: readonly Part[] = ['report', 'running'];
/** In memory only: a full check of an earlier session is not repeated by *Check*. */
const FULL_BY_HAND = 'session:fullByHand' as const;

/** Everything that a page needs to draw. */
export interface Stored {
  /** The last finished check. */
  readonly report: Report | undefined;
  /** A check that is under way, or that the browser ended. */
  readonly running: Report | undefined;
  readonly settings: Settings;
  /** A report is stored that can no longer be read. */
  readonly broken: boolean;
  /** The report is in memory only: it could not be stored. */
  readonly unsaved: boolean;
  /** When the last full check began that its own button asked for, in this session; ms since the epoch. */
  readonly fullByHand: number | undefined;
}

/** One read for everything a page shows. */
export async function loadStored(): Promise<Stored> {
  const [settings, report, running, reportInMemory, runningInMemory, full] = await readAll(
    KEYS.settings,
    KEYS.report,
    KEYS.running,
    IN_MEMORY.report,
    IN_MEMORY.running,
    FULL_BY_HAND,
  );
  const [onDisk, inMemory] = [parseStoredReport(report), parseStoredReport(reportInMemory)];
  return {
    report: inMemory ?? onDisk,
    running: parseStoredReport(runningInMemory) ?? parseStoredReport(running),
    settings: parseStoredSettings(settings),
    broken: report !== undefined && onDisk === undefined,
    unsaved: inMemory !== undefined,
    fullByHand: parseInstant(full),
  };
}

/** Where nothing else of what is stored is needed: a check begins sooner. */
export async function loadSettings(): Promise<Settings> {
  return parseStoredSettings(await read(KEYS.settings));
}

/** Calls back after every change of what `loadStored` reads. */
export function watchStored(changed: () => void): void {
  const keys = [KEYS.report, KEYS.running, KEYS.settings, IN_MEMORY.report, IN_MEMORY.running, FULL_BY_HAND];
  for (const key of keys) watch(key, changed);
}

/** Deletes an unfinished report. */
export function forgetRunning(): Promise<void> {
  return remove(KEYS.running, IN_MEMORY.running);
}

// Only the background writes: one writer, many readers.

/** Guards every write of the last report: one that is judged again must not replace a newer one. */
const inReport = newMutex();

/** A finished report replaces the last one; an unfinished one stands beside it. */
export async function saveReport(report: Report): Promise<void> {
  if (report.finishedAt === undefined) return keep('running', report);
  await inReport(() => keep('report', report));
  await forgetRunning().catch(warn('The unfinished report stays:'));
}

/** Replaces the last report with what `change` makes of it; `undefined`: it stays, and so where there is none. */
export function changeReport(change: (report: Report) => Report | undefined): Promise<void> {
  return inReport(async () => {
    const { report } = await loadStored();
    const changed = report && change(report);
    if (changed !== undefined) await keep('report', changed);
  });
}

/** What may be in memory: all, as far as a background knows that has just started. */
const inMemory = new Set(PARTS);

/** A full disk must not lose a report: it is then kept in memory, and the exit list, which a full check brings again, is let go. */
async function keep(part: Part, report: Report): Promise<void> {
  const written: Report = { ...report, writtenBy: ownVersion() };
  const toDisk = () => write(KEYS[part], written);
  try {
    await toDisk().catch(() => remove(KEYS.exits).then(toDisk));
  } catch (error) {
    warn('A report is kept in memory only:')(error);
    inMemory.add(part);
    return write(IN_MEMORY[part], written);
  }
  if (!inMemory.has(part)) return;
  await remove(IN_MEMORY[part]);
  inMemory.delete(part);
}

/** A full check that its own button asked for began. @param startedAt ms since the epoch */
export function saveFullByHand(startedAt: number): Promise<void> {
  return write(FULL_BY_HAND, startedAt);
}

function warn(what: string): (error: unknown) => void {
  return (error) => console.warn(what, error);
}

export function saveSettings(settings: Settings): Promise<void> {
  return write(KEYS.settings, settings);
}

export async function loadKeptExits(): Promise<KeptExits | undefined> {
  return parseStoredExits(await read(KEYS.exits));
}

/** A full disk must not lose the verdict: then the list is not kept. */
export async function saveKeptExits(kept: KeptExits): Promise<void> {
  await write(KEYS.exits, kept).catch(warn('The exit list is not kept:'));
}

/** Hosts that asked for a pause. */
export async function loadWaits(): Promise<ReadonlyMap<string, Wait>> {
  return parseStoredWaits(await read(KEYS.waits));
}

export async function saveWait(host: string, wait: Wait): Promise<void> {
  const open = [...openWaits(await loadWaits(), Date.now())];
  const waits = Object.fromEntries([...open, [host, wait]]);
  await write(KEYS.waits, waits).catch(warn('A pause is not kept:'));
}

/** Deletes everything that was ever stored, settings included. */
export function forgetAll(): Promise<void> {
  return inReport(clearAll);
}
