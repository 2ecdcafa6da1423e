import type { EndpointKey } from '../behaviour.ts';
import { BLOCK_PAGE, LOGIN_PAGE, ONION, ONION_BRAVE, ONION_DUCKDUCKGO } from '../hosts.ts';
import type { Responder } from './answer.ts';
import { doh } from './doh.ts';
import { onionoo } from './onionoo.ts';
import {
  blockPage,
  googleControl,
  loginPage,
  microsoftControl,
  mozillaControl,
  onionPage,
  ordinaryPage,
  robots,
  sameSize,
} from './small.ts';
import { exitList, torCheck } from './tor-check.ts';
import { trace } from './trace.ts';

/** Which request goes to which responder. */
export interface Route {
  /** Missing: a page of the simulated network itself, which no condition changes. */
  readonly key?: EndpointKey;
  readonly scheme: 'http' | 'https' | 'both';
  readonly host: string;
  /** Missing: every path. */
  readonly path?: string;
  /** True or false: only with, only without a `search` parameter. */
  readonly search?: boolean;
  readonly respond: Responder;
}

/** The first route that fits is used. */
export const ROUTES: readonly Route[] = [
  { key: 'address-ipv4', scheme: 'https', host: '1.1.1.1', path: '/cdn-cgi/trace', respond: trace },
  {
    key: 'address-ipv6',
    scheme: 'https',
    host: '[2606:4700:4700::1111]',
    path: '/cdn-cgi/trace',
    respond: trace,
  },
  {
    key: 'address-name',
    scheme: 'https',
    host: 'www.cloudflare.com',
    path: '/cdn-cgi/trace',
    respond: trace,
  },
  { key: 'tor-check', scheme: 'https', host: 'check.torproject.org', path: '/api/ip', respond: torCheck },
  {
    key: 'exit-list',
    scheme: 'https',
    host: 'check.torproject.org',
    path: '/torbulkexitlist',
    respond: exitList,
  },
  {
    key: 'relay-search',
    scheme: 'https',
    host: 'onionoo.torproject.org',
    path: '/details',
    search: true,
    respond: onionoo,
  },
  {
    key: 'relay-directory',
    scheme: 'https',
    host: 'onionoo.torproject.org',
    path: '/details',
    search: false,
    respond: onionoo,
  },
  { key: 'dns-google', scheme: 'https', host: 'dns.google', path: '/resolve', respond: doh },
  { key: 'dns-cloudflare', scheme: 'https', host: 'cloudflare-dns.com', path: '/dns-query', respond: doh },
  { key: 'onion-service', scheme: 'http', host: ONION, path: '/', respond: onionPage },
  { key: 'onion-duckduckgo', scheme: 'https', host: ONION_DUCKDUCKGO, respond: robots },
  { key: 'onion-brave', scheme: 'https', host: ONION_BRAVE, respond: robots },
  {
    key: 'control-google',
    scheme: 'http',
    host: 'connectivitycheck.gstatic.com',
    path: '/generate_204',
    respond: googleControl,
  },
  {
    key: 'control-mozilla',
    scheme: 'http',
    host: 'detectportal.firefox.com',
    path: '/success.txt',
    respond: mozillaControl,
  },
  {
    key: 'control-microsoft',
    scheme: 'http',
    host: 'www.msftconnecttest.com',
    path: '/connecttest.txt',
    respond: microsoftControl,
  },
  {
    key: 'control-https',
    scheme: 'https',
    host: 'www.gstatic.com',
    path: '/generate_204',
    respond: googleControl,
  },
  { key: 'same-size', scheme: 'https', host: 'speed.cloudflare.com', path: '/__down', respond: sameSize },
  { scheme: 'http', host: 'page.demo', respond: ordinaryPage },
  { scheme: 'both', host: BLOCK_PAGE, respond: blockPage },
  { scheme: 'both', host: LOGIN_PAGE, respond: loginPage },
];

/** @param host without port, as in the `Host` header. */
export function routeFor(url: URL, host: string, secure: boolean): Route | undefined {
  return ROUTES.find(
    (route) =>
      route.host === host &&
      (route.scheme === 'both' || secure === (route.scheme === 'https')) &&
      (route.path === undefined || route.path === url.pathname) &&
      (route.search === undefined || route.search === url.searchParams.has('search')),
  );
}
