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

/** Pages that ask hosts which are drawn or named when the person uses them, over https alone, with a permission given for that. */
const ASKS_ANY_HOST: readonly string[] = ['survey', 'ways'];
/** Pages that are only read. */
const ASKS_NOBODY: readonly string[] = ['japan'];

/**
 * The content security policy of the manifest. The elements of `pagePolicy` can narrow it and never widen it, so it lets every
 * https host be asked, as the widest page needs. Firefox gets it, too, because its default policy turns http:// into https://
 * (measured 2026-11) and the controls must stay http.
 */
export function contentSecurityPolicy(endpoints: readonly Endpoint[]): string {
  const connect = ["'self'", 'https:', ...strictSources(endpoints).filter((source) => !isSecure(source))];
  return `default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src ${connect.join(' ')}; form-action 'none'; frame-ancestors 'none'; base-uri 'none'; object-src 'none'`;
}

/**
 * What a page's own element adds to the manifest's policy. It lists what may be asked: a request to an endpoint that it lacks
 * fails as if it were blocked.
 * @param page the name of its file, without its ending; `background`: Firefox's background page
 */
export function pagePolicy(page: string, endpoints: readonly Endpoint[]): string {
  return `connect-src ${["'self'", ...askedBy(page, endpoints)].join(' ')}`;
}

function askedBy(page: string, endpoints: readonly Endpoint[]): readonly string[] {
  if (ASKS_NOBODY.includes(page)) return [];
  return ASKS_ANY_HOST.includes(page) ? ['https:'] : strictSources(endpoints);
}

function strictSources(endpoints: readonly Endpoint[]): readonly string[] {
  return unique(endpoints.map(cspSource));
}

function isSecure(source: string): boolean {
  return source.startsWith('https:');
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
