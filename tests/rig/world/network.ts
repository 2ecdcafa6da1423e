import { execFileSync, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';

/** Which families reach the outside. Neither: the machine is offline. */
export interface Reach {
  readonly ip4: boolean;
  readonly ip6: boolean;
}

// A network card with an address and a default route to nowhere. Chromium asks for AAAA only where a global IPv6 address
// has a route, and both browsers report "offline" where there is only loopback (2026-11: Chromium 156, Firefox 153).
const CARD = 'exposure0';
const CARD_PEER = 'exposure1';
const OWN_ADDRESS = { ip4: '192.168.178.23/24', ip6: '2001:db8:178::23/64' } as const;
const PASSING_ADDRESS = '192.168.178.24/32';

/** How an address is unreachable: ICMP says so at once, or packets are dropped. */
export interface Obstacle {
  readonly address: string;
  readonly way: 'unreachable' | 'drop';
}

type Family = keyof Reach;

/** `ip -batch`; with `-force`, it is no error to add or delete something twice. */
function ip(family: Family, lines: readonly string[]): void {
  const flag = family === 'ip4' ? '-4' : '-6';
  spawnSync('ip', [flag, '-force', '-batch', '-'], { input: `${lines.join('\n')}\n` });
}

function setFamily(family: Family, up: boolean, addresses: readonly string[], keepOwn: boolean): void {
  const length = family === 'ip4' ? 32 : 128;
  const verb = up ? 'add' : 'del';
  const nodad = up && family === 'ip6' ? ' nodad' : '';
  const own = addresses.filter((address) => address.includes(':') === (family === 'ip6'));
  ip(family, [
    ...own.map((address) => `addr ${verb} ${address}/${length} dev lo${nodad}`),
    `addr ${keepOwn ? 'add' : verb} ${OWN_ADDRESS[family]} dev ${CARD}${nodad}`,
    `route ${verb} default dev ${CARD}`,
  ]);
}

/** Loopback, card, addresses: everything reachable. */
export function bringUp(addresses: readonly string[]): void {
  // New namespaces of machines without IPv6 start with it switched off.
  try {
    writeFileSync('/proc/sys/net/ipv6/conf/all/disable_ipv6', '0');
  } catch {
    // A kernel without IPv6: every condition is then one of a network without IPv6.
  }
  execFileSync('ip', ['link', 'set', 'lo', 'up']);
  ip('ip4', [
    `link add ${CARD} type veth peer name ${CARD_PEER}`,
    // A link-local address would come one or two seconds later, and Chromium would notice a changed network.
    `link set ${CARD} addrgenmode none`,
    `link set ${CARD_PEER} addrgenmode none`,
    `link set ${CARD_PEER} up`,
  ]);
  setReach(addresses, { ip4: true, ip6: true });
}

/**
 * Takes the addresses of a family away, so that connecting fails at once as on a machine without it,
 * or gives them back. 127.0.0.1 always stays.
 */
export function setReach(addresses: readonly string[], reach: Reach): void {
  const isOffline = !reach.ip4 && !reach.ip6;
  ip('ip4', [`link set ${CARD} ${isOffline ? 'down' : 'up'}`]);
  // With no address but loopback's, glibc (AI_ADDRCONFIG) resolves no name at all, not even the control page's.
  setFamily('ip4', reach.ip4, addresses, isOffline);
  setFamily('ip6', reach.ip6, addresses, false);
}

/**
 * Adds an address to the card and deletes it again. Chromium keeps resolved names for a minute, whatever the resolver's
 * TTL (2026-11: 156), unless the network changes.
 */
export function announceChange(): void {
  ip('ip4', [`addr add ${PASSING_ADDRESS} dev ${CARD}`, `addr del ${PASSING_ADDRESS} dev ${CARD}`]);
}

/** An unused hardware address: packets to it leave by the card, and the other end drops them. */
const UNUSED_MAC = '02:00:00:00:00:01';

/** Makes addresses unreachable, or takes that back; afterwards `setReach` restores the addresses. */
export function obstruct(obstacles: readonly Obstacle[], there: boolean): void {
  for (const family of ['ip4', 'ip6'] as const) {
    const own = obstacles.filter(({ address }) => address.includes(':') === (family === 'ip6'));
    const length = family === 'ip4' ? 32 : 128;
    ip(
      family,
      own.flatMap(({ address, way }) => [
        ...(there ? [`addr del ${address}/${length} dev lo`] : []),
        way === 'unreachable'
          ? `route ${there ? 'replace' : 'del'} unreachable ${address}/${length}`
          : `neigh ${there ? 'replace' : 'del'} ${address} lladdr ${UNUSED_MAC} dev ${CARD} nud permanent`,
      ]),
    );
  }
}
