import type { Endpoint } from '../model/endpoint.ts';

/** `https://host` of an endpoint: what permissions, CSP and the privacy table are made of. */
export function originOf({ pattern }: Endpoint): string {
  return /^https?:\/\/[^/]+/.exec(pattern)?.[0] ?? pattern;
}

/** Host permissions: each origin once. */
export function hostPermissions(endpoints: readonly Endpoint[]): readonly string[] {
  return unique(endpoints.map((endpoint) => `${withoutPort(originOf(endpoint))}/*`));
}

/** Exactly the URLs we ask, for `webRequest`: every match wakes the background. */
export function requestPatterns(endpoints: readonly Endpoint[]): readonly string[] {
  return unique(endpoints.map(({ pattern }) => withoutPort(pattern)));
}

/** Match patterns have no ports in Firefox, and without one they match every port in both browsers (2026-11). */
function withoutPort(pattern: string): string {
  return pattern.replace(/^(https?:\/\/(?:\[[^\]]*\]|[^/:[]+)):\d+/, '$1');
}

/**
 * The content security policy of our pages and background. It lists what may be asked, so an endpoint that is
 * missing here would look like a block. Own policy in Firefox too: its default turns http:// into https://
 * (measured 2026-11), and the controls must stay http.
 */
export function contentSecurityPolicy(endpoints: readonly Endpoint[]): string {
  const connect = ["'self'", ...unique(endpoints.map(cspSource))].join(' ');
  return `default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src ${connect}; form-action 'none'; frame-ancestors 'none'; base-uri 'none'; object-src 'none'`;
}

/**
 * CSP has no way to write an IPv6 address (CSP3, host-source), and both browsers refuse a request to one that is
 * written all the same. The narrowest source that lets it through in both is any host, this port and this path
 * (measured 2026-11; without the port only Chromium takes it).
 */
function cspSource(endpoint: Endpoint): string {
  const origin = originOf(endpoint);
  return origin.includes('[') ? `https://*:443${endpoint.pattern.slice(origin.length)}` : origin;
}

function unique(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}
