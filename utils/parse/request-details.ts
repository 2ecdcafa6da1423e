import * as v from 'valibot';
import type { Address } from '../model/address.ts';
import type { Route } from '../model/measurement.ts';
import { isHidden, parseAddress } from './address.ts';
import { hostOf } from './host.ts';

/** The fields of `webRequest` events in both browsers. Both omit fields; Firefox also sends null. */
const Details = v.object({
  requestId: v.string(),
  url: v.string(),
  tabId: v.number(),
  ip: v.nullish(v.string()),
  error: v.nullish(v.string()),
  redirectUrl: v.nullish(v.string()),
  incognito: v.nullish(v.boolean()), // Firefox
  initiator: v.nullish(v.string()), // Chromium
  originUrl: v.nullish(v.string()), // Firefox
  proxyInfo: v.nullish(v.object({ type: v.string(), proxyDNS: v.nullish(v.boolean()) })), // Firefox only, without the proxy permission
  responseHeaders: v.nullish(v.array(v.object({ name: v.string(), value: v.nullish(v.string()) }))),
});

export interface RequestDetails {
  readonly requestId: string;
  readonly url: string;
  /** -1: from an extension's background page, or from no tab. */
  readonly tabId: number;
  /** From a page of a private window, where the browser says so. */
  readonly isPrivate: boolean;
  /** Where the request comes from: an origin in Chromium, a page's URL in Firefox. */
  readonly initiator: string | undefined;
  readonly peer: Address | undefined;
  readonly route: Route;
  /** Whether a SOCKS proxy looks names up (Firefox only); an HTTP proxy always does. */
  readonly proxyDns: boolean | undefined;
  readonly error: string | undefined;
  /** The target of a redirect: scheme and host only, because the rest may identify the person. */
  readonly redirect: string | undefined;
}

/** A `webRequest` event in our words, or `undefined` where it has another shape. */
export function parseRequestDetails(event: unknown): RequestDetails | undefined {
  const details = v.safeParse(Details, event);
  if (!details.success) return undefined;
  const { requestId, url, tabId, ip, error, redirectUrl, incognito, initiator, originUrl, proxyInfo } =
    details.output;
  const { responseHeaders } = details.output;
  const location = responseHeaders?.find(({ name }) => name.toLowerCase() === 'location')?.value;
  const peer = parseAddress(ip ?? undefined);
  return {
    requestId,
    url,
    tabId,
    isPrivate: incognito === true,
    initiator: initiator ?? originUrl ?? undefined,
    peer,
    // Firefox names the proxy of failed requests, too, and gives null where there was none. Chromium has no such field
    // (measured 2026-11: Firefox 153, Chromium 156).
    route: error && proxyInfo === null ? 'direct' : routeOf(url, peer, proxyInfo),
    proxyDns: /^socks/.test(proxyInfo?.type ?? '') ? (proxyInfo?.proxyDNS ?? undefined) : undefined,
    error: error ?? undefined,
    redirect: originOf(redirectUrl ?? location, url),
  };
}

/** Scheme and host of a redirect; those of the redirecting URL where the location is relative. */
function originOf(location: string | null | undefined, from: string): string | undefined {
  if (!location) return undefined;
  const host = hostOf(location) ?? hostOf(from);
  const scheme = /^https?/i.exec(location)?.[0] ?? /^https?/i.exec(from)?.[0];
  return host === undefined || scheme === undefined ? undefined : `${scheme.toLowerCase()}://${host}`;
}

/**
 * The addresses that a transparent Tor maps onion names to by default: tor(1), VirtualAddrNetworkIPv4 127.192.0.0/10.
 * Many set it to 10.192.0.0/10.
 */
const MAPPED = /^127\.(?:19[2-9]|2\d\d)\./;

/**
 * Behind a SOCKS proxy, Chromium gives the proxy's address as the peer and Firefox gives 0.0.0.0 (measured 2026-11). So a
 * loopback peer of another host is a proxy. A private peer of a public name is a proxy on the LAN or a false answer of the
 * resolver; in Firefox it is the latter, because Firefox names proxies.
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
  if (parseAddress(host) !== undefined) return 'proxied'; // the URL has an address, and another one answered: a proxy on the LAN
  const isOnion = host?.endsWith('.onion') === true;
  if (isOnion && MAPPED.test(peer)) return 'direct';
  if (/^(?:127\.|0\.0\.0\.0$|::1?$)/.test(peer)) return 'proxied';
  return proxyInfo === undefined && !isOnion && isHidden(peer) ? 'unknown' : 'direct';
}
