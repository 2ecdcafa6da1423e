import * as v from 'valibot';
import type { Address } from '../model/address.ts';
import { parseAddress } from './address.ts';

const Resolved = v.object({ addresses: v.array(v.string()) });
const ByBrowser = v.object({ isTRR: v.literal(true) });
const Rejection = v.object({ message: v.string() });

/** The addresses in Firefox's answer to `dns.resolve`, or `undefined` where it has another shape. */
export function parseResolved(answer: unknown): readonly Address[] | undefined {
  const resolved = v.safeParse(Resolved, answer);
  if (!resolved.success) return undefined;
  const { addresses } = resolved.output;
  const readable = addresses.map(parseAddress).filter((address) => address !== undefined);
  return readable.length === 0 && addresses.length > 0 ? undefined : readable;
}

/** The browser's own DNS over HTTPS gave the answer ("trusted recursive resolver"), not the system's resolver. */
export function isResolvedByBrowser(answer: unknown): boolean {
  return v.is(ByBrowser, answer);
}

/**
 * Why Firefox's `dns.resolve` was rejected. Its message is the name of an error: NS_ERROR_UNKNOWN_HOST for NXDOMAIN,
 * SERVFAIL, REFUSED, no data and a silent resolver; NS_ERROR_UNKNOWN_PROXY_HOST behind a proxy that resolves names,
 * where Firefox asks no resolver (measured 2026-11, Firefox 153).
 */
export function parseResolveError(error: unknown): 'no-such-name' | 'unknown' {
  const rejection = v.safeParse(Rejection, error);
  const text = rejection.success ? rejection.output.message : error;
  return typeof text === 'string' && text.includes('NS_ERROR_UNKNOWN_HOST') ? 'no-such-name' : 'unknown';
}
