import { native } from './native.ts';

/** Held by the page that has such a permission; the browser lets go of it with the page, also where that crashed. */
const LOCK = 'hosts';
/**
 * Wakes the background while a page has such a permission, so that it is given back soon after the page was closed: what a page
 * begins as it is closed Firefox does not carry out (2026-11: 153).
 */
export const LEFT_HOSTS = 'left-hosts';
/** Minutes */
const LEFT_AFTER = 0.5;

/**
 * Works with a permission for these hosts, which is asked for now and given back afterwards, whatever happens: so it must be
 * called while a click is handled, before anything is awaited. Pages that do so wait for each other.
 * @param patterns match patterns @returns what the work returned; `undefined`: the person did not give the permission
 */
export function withHosts<Result>(
  patterns: readonly string[],
  work: () => Promise<Result>,
): Promise<Result | undefined> {
  const origins = patterns.filter(isOptional);
  const isGiven = native.permissions.request({ origins });
  const leaving = () => void native.permissions.remove({ origins });
  return navigator.locks.request(LOCK, async () => {
    addEventListener('pagehide', leaving);
    await native.alarms.create(LEFT_HOSTS, { periodInMinutes: LEFT_AFTER });
    try {
      return (await isGiven) ? await work() : undefined;
    } finally {
      removeEventListener('pagehide', leaving);
      await native.permissions.remove({ origins });
      await native.alarms.clear(LEFT_HOSTS);
    }
  });
}

/** Gives back what a page could not give back because the browser ended it; at once, or when no page uses it any more. */
export async function giveHostsBack(): Promise<void> {
  await navigator.locks.request(LOCK, async () => {
    const { origins = [] } = await native.permissions.getAll();
    await native.permissions.remove({ origins: origins.filter(isOptional) });
    await native.alarms.clear(LEFT_HOSTS);
  });
}

/** Not of the installation: those a check needs, and Firefox would let them be removed. */
function isOptional(pattern: string): boolean {
  return native.runtime.getManifest().host_permissions?.includes(pattern) !== true;
}
