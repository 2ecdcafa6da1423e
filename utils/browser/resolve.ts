import { browser } from 'wxt/browser';
import type { Resolved } from '../check/ports.ts';
import { isResolvedByBrowser, parseResolved, parseResolveError } from '../parse/resolved.ts';

/** Firefox itself gives up on a silent resolver after 10 s (measured 2026-11). */
const DEADLINE_MS = 5000;

/**
 * The addresses that the system's resolver has for a host; empty where it has none, or does not answer in time;
 * `undefined` where the browser cannot tell: Chromium has no such API, and behind a proxy that resolves names Firefox
 * asks no resolver.
 */
export async function resolve(host: string): Promise<Resolved | undefined> {
  // WXT types Chromium's API, which has no such method.
  const dns: unknown = Reflect.get(browser, 'dns');
  if (typeof dns !== 'object' || dns === null) return undefined;
  const ask: unknown = Reflect.get(dns, 'resolve');
  if (typeof ask !== 'function') return undefined;
  const deadline = new Promise<undefined>((resolveWith) => setTimeout(resolveWith, DEADLINE_MS, undefined));
  try {
    const answer: unknown = await Promise.race([ask.call(dns, host), deadline]);
    if (answer === undefined) return [];
    const addresses = parseResolved(answer);
    return addresses !== undefined && isResolvedByBrowser(answer)
      ? { addresses, byBrowser: true }
      : addresses;
  } catch (error) {
    return parseResolveError(error) === 'no-such-name' ? [] : undefined;
  }
}
