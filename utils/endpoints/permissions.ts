import type { Endpoint } from './endpoint.ts';

/** The origin of an endpoint's URLs, as in `https://host`: for permissions, CSP and the table of requests. */
export function originOf({ pattern }: Endpoint): string {
  return /^https?:\/\/[^/]+/.exec(pattern)?.[0] ?? pattern;
}

/** Host permissions as match patterns, each origin once. */
export function hostPermissions(endpoints: readonly Endpoint[]): readonly string[] {
  return unique(endpoints.map((endpoint) => `${withoutPort(originOf(endpoint))}/*`));
}

/** Match patterns for `webRequest` that match these requests only: every match wakes the background. */
export function requestPatterns(endpoints: readonly Endpoint[]): readonly string[] {
  return unique(endpoints.map(({ pattern }) => withoutPort(pattern)));
}

/** Match patterns have no ports in Firefox, and without one they match every port in both browsers (2026-11). */
function withoutPort(pattern: string): string {
  return pattern.replace(/^(https?:\/\/(?:\[[^\]]*\]|[^/:[]+)):\d+/, '$1');
}

/**
 * The content security policy of the extension's pages and background. It lists what may be asked: a request to an endpoint
 * that it lacks fails as if it were blocked. Firefox gets it, too, because its default policy turns http:// into https://
 * (measured 2026-11) and the controls must stay http.
 */
export function contentSecurityPolicy(endpoints: readonly Endpoint[]): string {
  const connect = ["'self'", ...unique(endpoints.map(cspSource))].join(' ');
  return `default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src ${connect}; form-action 'none'; frame-ancestors 'none'; base-uri 'none'; object-src 'none'`;
}

/**
 * CSP cannot express an IPv6 address (CSP3, host-source), and both browsers refuse a request to an address that is listed
 * anyway. The narrowest source that both accept is any host with this port and this path (measured 2026-11; without the
 * port only Chromium accepts it).
 */
function cspSource(endpoint: Endpoint): string {
  const origin = originOf(endpoint);
  return origin.includes('[') ? `https://*:443${endpoint.pattern.slice(origin.length)}` : origin;
}

function unique(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}
