import * as v from 'valibot';
import type { Address } from '../model/address.ts';
import type { Route } from '../model/measurement.ts';
import { isHidden, parseAddress } from './address.ts';
import { hostOf } from './host.ts';

/** What `webRequest` events tell, in either browser; both leave fields out, and Firefox also sends null. */
const Details = v.object({
  requestId: v.string(),
  url: v.string(),
  tabId: v.number(),
  ip: v.nullish(v.string()),
  error: v.nullish(v.string()),
  redirectUrl: v.nullish(v.string()),
  initiator: v.nullish(v.string()), // Chromium
  originUrl: v.nullish(v.string()), // Firefox
  proxyInfo: v.nullish(v.object({ type: v.string() })), // Firefox only, without the proxy permission
  responseHeaders: v.nullish(v.array(v.object({ name: v.string(), value: v.nullish(v.string()) }))),
});

export interface RequestDetails {
  readonly requestId: string;
  readonly url: string;
  /** -1: from an extension's background, or from no tab at all. */
  readonly tabId: number;
  /** Who asked: an origin in Chromium, a page in Firefox. */
  readonly initiator: string | undefined;
  readonly peer: Address | undefined;
  readonly route: Route;
  readonly error: string | undefined;
  /** Where a redirect leads: scheme and host only, for the rest may name the person. */
  readonly redirect: string | undefined;
}

/** A `webRequest` event in our words, or `undefined` where it has another shape. */
export function parseRequestDetails(event: unknown): RequestDetails | undefined {
  const details = v.safeParse(Details, event);
  if (!details.success) return undefined;
  const { requestId, url, tabId, ip, error, redirectUrl, initiator, originUrl, proxyInfo, responseHeaders } =
    details.output;
  const location = responseHeaders?.find(({ name }) => name.toLowerCase() === 'location')?.value;
  const peer = parseAddress(ip ?? undefined);
  return {
    requestId,
    url,
    tabId,
    initiator: initiator ?? originUrl ?? undefined,
    peer,
    // Firefox names the proxy of failed requests, too, and says null where there was none; Chromium says nothing
    // (measured 2026-11: Firefox 153, Chromium 156).
    route: error && proxyInfo === null ? 'direct' : routeOf(url, peer, proxyInfo),
    error: error ?? undefined,
    redirect: originOf(redirectUrl ?? location, url),
  };
}

/** A location without scheme and host leads to where it came from. */
function originOf(location: string | null | undefined, from: string): string | undefined {
  if (!location) return undefined;
  const host = hostOf(location) ?? hostOf(from);
  const scheme = /^https?/i.exec(location)?.[0] ?? /^https?/i.exec(from)?.[0];
  return host === undefined || scheme === undefined ? undefined : `${scheme.toLowerCase()}://${host}`;
}

/**
 * What a Tor that the whole computer goes through gives onion names where nothing else is set (tor(1),
 * VirtualAddrNetworkIPv4 127.192.0.0/10); many set 10.192.0.0/10.
 */
const MAPPED = /^127\.(?:19[2-9]|2\d\d)\./;

/**
 * Through a SOCKS proxy Chromium gives the proxy's own address as the peer and Firefox 0.0.0.0 (measured 2026-11), so a
 * loopback peer of a host that is not loopback is a proxy. A private peer of a public name may be one on the LAN, or a lie of
 * the resolver's; Firefox would have named the proxy.
 */
function routeOf(
  url: string,
  peer: Address | undefined,
  proxyInfo: { readonly type: string } | null | undefined,
): Route {
  if (proxyInfo && proxyInfo.type !== 'direct') return 'proxied';
  if (peer === undefined) return 'unknown';
  const host = hostOf(url);
  if (host === peer) return 'direct';
  if (parseAddress(host) !== undefined) return 'proxied'; // a literal address, and another one answered: a proxy on the LAN
  const isOnion = host?.endsWith('.onion') === true;
  if (isOnion && MAPPED.test(peer)) return 'direct';
  if (/^(?:127\.|0\.0\.0\.0$|::1?$)/.test(peer)) return 'proxied';
  return proxyInfo === undefined && !isOnion && isHidden(peer) ? 'unknown' : 'direct';
}
