import type { LaunchOptions } from '../browsers/browser.ts';
import type { BrowserName } from '../browsers/find.ts';
import { HOME } from './topology.ts';
import { HTTP_PORT, OTHER_HTTP_PORT, OTHER_SOCKS_PORT, SOCKS_PORT } from './tor/client.ts';

/**
 * How the browser reaches the Tor client: by its SOCKS port, by that of another machine in the customer's own network, by its
 * HTTPTunnelPort, or by its SOCKS port with names that the browser looks up itself.
 */
export type ProxyKind = 'socks' | 'home' | 'http' | 'names-here';

/** Each browser has a port of its own: streams of different ports share no circuit. */
const SOCKS_PORTS: Readonly<Record<BrowserName, number>> = {
  chromium: SOCKS_PORT,
  firefox: OTHER_SOCKS_PORT,
};
const HTTP_PORTS: Readonly<Record<BrowserName, number>> = { chromium: HTTP_PORT, firefox: OTHER_HTTP_PORT };

/** The browser's settings for a proxy; empty without one. Firefox resolves no .onion name by itself then, as shipped. */
export function settingsFor(
  proxy: ProxyKind | undefined,
  browser: BrowserName,
): Pick<LaunchOptions, 'socks' | 'httpProxy' | 'namesHere' | 'onionNames'> {
  const socks = `127.0.0.1:${SOCKS_PORTS[browser]}`;
  const onionNames = false;
  switch (proxy) {
    case undefined:
      return {};
    case 'socks':
      return { socks, onionNames };
    case 'home':
      return { socks: `${HOME.machine}:${SOCKS_PORTS[browser]}`, onionNames };
    case 'http':
      return { httpProxy: `127.0.0.1:${HTTP_PORTS[browser]}`, onionNames };
    case 'names-here':
      return { socks, namesHere: true, onionNames };
  }
}
