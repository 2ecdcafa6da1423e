import { browser } from 'wxt/browser';
import type { RelayLookUp } from '../model/relay.ts';
import type { Directory } from '../relays/directory.ts';
import { decodeDirectory } from '../relays/format/decode.ts';
import { lookUpIn } from '../relays/look-up.ts';
import { read, watch, write } from './areas.ts';

export interface DirectoryInUse {
  readonly directory: Directory;
  readonly source: 'shipped' | 'renewed';
}

/** Base64 of an encoded directory: its 190 kB fit `storage.local`, so no second kind of storage is needed. */
const RENEWED_KEY = 'local:directory';

let inUse: Promise<DirectoryInUse | undefined> | undefined;
let lookUp: Promise<RelayLookUp | undefined> | undefined;

/** The renewed directory if it reads and is newer than the shipped one, else the shipped one. Loaded when first needed. */
export function loadDirectory(): Promise<DirectoryInUse | undefined> {
  // A failed load is not cached, so that the next check tries again.
  inUse ??= load().catch(() => {
    forgetDirectory();
    return undefined;
  });
  return inUse;
}

export function loadRelayLookUp(): Promise<RelayLookUp | undefined> {
  lookUp ??= loadDirectory().then((loaded) =>
    loaded === undefined ? undefined : lookUpIn(loaded.directory),
  );
  return lookUp;
}

/** Whether a renewed directory is stored, readable or not. */
export async function hasRenewedDirectory(): Promise<boolean> {
  return (await read(RENEWED_KEY)) !== undefined;
}

export async function saveDirectory(bytes: Uint8Array): Promise<void> {
  await write(RENEWED_KEY, btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')));
  forgetDirectory();
}

/** Calls back after another directory was stored, or the renewed one was deleted. */
export function watchDirectory(changed: () => void): void {
  watch(RENEWED_KEY, changed);
}

/** Clears the cache; the next use loads the directory again. */
export function forgetDirectory(): void {
  inUse = undefined;
  lookUp = undefined;
}

async function load(): Promise<DirectoryInUse | undefined> {
  const [shipped, renewed] = await Promise.all([loadShipped(), loadRenewed()]);
  if (renewed !== undefined && (shipped === undefined || renewed.date > shipped.date)) {
    return { directory: renewed, source: 'renewed' };
  }
  return shipped === undefined ? undefined : { directory: shipped, source: 'shipped' };
}

async function loadShipped(): Promise<Directory | undefined> {
  const response = await fetch(browser.runtime.getURL('/relays.bin'));
  return readable(new Uint8Array(await response.arrayBuffer()));
}

async function loadRenewed(): Promise<Directory | undefined> {
  const stored = await read(RENEWED_KEY);
  if (typeof stored !== 'string' || !/^[\w+/]+=*$/.test(stored) || stored.length % 4 !== 0) return undefined;
  return readable(Uint8Array.from(atob(stored), (char) => char.charCodeAt(0)));
}

function readable(bytes: Uint8Array): Directory | undefined {
  const directory = decodeDirectory(bytes);
  return directory.type === 'not-readable' ? undefined : directory;
}
