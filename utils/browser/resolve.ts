import { browser } from 'wxt/browser';
import type { Address } from '../model/address.ts';
import { parseResolved } from '../parse/resolved.ts';

/** ms: Firefox gives up on a silent resolver after 10 s (measured 2026-11). */
const PATIENCE = 5000;

/**
 * The addresses that the system's resolver has for a host, none where it has none; `undefined` where nobody can tell:
 * Chromium has no such API, and behind a proxy that resolves names Firefox asks nobody.
 */
export async function resolve(host: string): Promise<readonly Address[] | undefined> {
  // WXT types Chromium's API, which has no such thing.
  const dns: unknown = Reflect.get(browser, 'dns');
  if (typeof dns !== 'object' || dns === null) return undefined;
  const ask: unknown = Reflect.get(dns, 'resolve');
  if (typeof ask !== 'function') return undefined;
  const limit = new Promise<undefined>((give) => setTimeout(give, PATIENCE, undefined));
  try {
    const told: unknown = await Promise.race([ask.call(dns, host), limit]);
    return told === undefined ? [] : parseResolved(told);
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    return words.includes('NS_ERROR_UNKNOWN_HOST') ? [] : undefined;
  }
}
