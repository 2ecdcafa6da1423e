import type { Chance } from '../chance.ts';
import type { Connection, Device, OwnProxy } from '../world.ts';

const LOOPBACK = '127.0.0.1';
const LAN = '192.168.42.1';
const FAR = '51.15.40.8';

const socks = (more: Partial<OwnProxy> = {}): OwnProxy => ({
  type: 'socks',
  address: LOOPBACK,
  names: 'proxy',
  carries: 'tor',
  state: 'works',
  ...more,
});
const tunnel = (more: Partial<OwnProxy> = {}): OwnProxy => socks({ type: 'http', ...more });

/** Tor's default, the manual's example for routers, and what Orbot, TorBox and others set instead. */
const MAPPED = ['127.192.0.0', '10.192.0.0', '10.66.0.0', '172.16.0.0', '198.18.0.0', 'fc00::'];

function device(chance: Chance, six: Device['six']): Device {
  const onion = chance.is(0.8)
    ? chance.weighted(MAPPED.map((net, index) => [index < 2 ? 4 : 1, net]))
    : undefined;
  return {
    state: 'works',
    six,
    isIsolated: chance.is(0.5),
    ...(onion === undefined ? {} : { onion }),
  };
}

/**
 * How the computer is connected. The weights are of people who install such an extension, not of everybody: about half
 * are on a direct line when they press the button first; of the others most use Tor's SOCKS port on this computer, then
 * a client for the whole device (Orbot, Whonix, TorBox and other routers), then rules of a PAC file or an extension. No
 * survey has these shares; rare kinds get enough weight to be met a few dozen times in 3,000 worlds.
 */
export function drawConnection(chance: Chance): Connection {
  const make = chance.weighted<() => Connection>([
    [44, () => ({ name: 'direct', rule: 'all' })],
    [12, () => ({ name: 'Tor by SOCKS', rule: 'all', proxy: socks() })],
    [4, () => ({ name: 'Tor by SOCKS, names here', rule: 'all', proxy: socks({ names: 'here' }) })],
    [2, () => ({ name: 'Tor by SOCKS on the LAN', rule: 'all', proxy: socks({ address: LAN }) })],
    [2, () => ({ name: 'Tor behind Privoxy', rule: 'all', proxy: tunnel() })],
    [1, () => ({ name: 'Tor by HTTP tunnel, https only', rule: 'https', proxy: tunnel() })],
    [2, () => ({ name: 'Tor, but Cloudflare directly', rule: 'all-but-cloudflare', proxy: socks() })],
    [1, () => ({ name: 'Tor, but Google directly', rule: 'all-but-google', proxy: socks() })],
    [
      2,
      () => ({
        name: 'only torproject.org and onions by Tor',
        rule: 'tor-project-and-onion',
        proxy: socks(),
      }),
    ],
    [3, () => ({ name: 'only onions by Tor', rule: 'onion', proxy: socks() })],
    [1, () => ({ name: 'only our hosts by Tor', rule: 'ours', proxy: socks() })],
    [7, () => ({ name: 'whole device by Tor', rule: 'all', device: device(chance, 'cut') })],
    [
      4,
      () => ({ name: 'router with Tor', rule: 'all', device: { ...device(chance, 'cut'), place: 'router' } }),
    ],
    [3, () => ({ name: 'IPv4 by Tor, IPv6 past it', rule: 'all', device: device(chance, 'past') })],
    [2, () => ({ name: 'proxy at work', rule: 'all', proxy: tunnel({ address: LAN, carries: 'line' }) })],
    [2, () => ({ name: 'proxy far away', rule: 'all', proxy: socks({ address: FAR, carries: 'line' }) })],
    [1, () => ({ name: 'proxy on this computer, not Tor', rule: 'all', proxy: socks({ carries: 'line' }) })],
    [3, () => ({ name: 'Tor stopped', rule: 'all', proxy: socks({ state: 'stopped' }) })],
    [2, () => ({ name: 'Tor not ready', rule: 'all', proxy: socks({ state: 'not-ready' }) })],
    [
      1,
      () => ({
        name: 'device Tor not ready',
        rule: 'all',
        device: { ...device(chance, 'cut'), state: 'not-ready' },
      }),
    ],
  ]);
  return make();
}
