import type { Culprit } from '../../../utils/model/blockage.ts';
import { hostOf } from '../../../utils/parse/host.ts';
import { chanceOf, seedOf } from '../chance.ts';
import { hostAt } from '../hosts.ts';
import type { Obstacle, World } from '../world.ts';
import { exchange } from './exchange.ts';
import { handshake } from './handshake.ts';
import { type LookUp, lookUpAfar, lookUpHere } from './names.ts';
import { findObstacle } from './obstacles.ts';
import type { End, Travelled, Trip } from './trip.ts';
import { type Way, wayOf } from './way.ts';

export function travel(world: World, url: string, attempt: number): Travelled {
  const host = hostOf(url) ?? '';
  const scheme = url.startsWith('https:') ? 'https' : 'http';
  const way = wayOf(world, url);
  const trip: Trip = { world, url, host, scheme, way, places: placesOf(way) };
  const ended = (end: End, cause?: Culprit, peer?: string): Travelled => ({
    url,
    way,
    end,
    isAuthentic: false,
    ...(cause === undefined ? {} : { cause }),
    ...(peer === undefined ? {} : { peer }),
  });
  // A firewall of this computer sees a proxy's connections, not the sites behind it; and it denies addresses, whatever name led there.
  const isSeen = way.proxy === undefined;
  const named = { ...trip, host: hostAt(host) ?? host };
  const firewall = isSeen ? findObstacle(world, 'computer', 'browser', named) : undefined;
  const held = findObstacle(world, 'browser', 'browser', trip) ?? firewall;
  if (held?.how.step === 'browser') return ended(held.how, held.by);
  if (host === '127.0.0.1') return ended(...atLoopback(world, url));
  const { proxy } = way;
  if (proxy?.state === 'stopped') return ended({ step: 'proxy', does: 'refused' }, 'own-proxy');
  if (proxy?.state === 'not-ready') return ended({ step: 'proxy', does: 'silent' }, 'own-proxy');
  if (chanceOf(seedOf(`${world.seed} ${url} ${attempt}`)).next() < world.loss) {
    // On Tor it is a circuit that is stuck, on the line a connection that is lost for a moment.
    const cause = way.via === 'tor' ? 'exit' : 'offline';
    return ended(viaProxy(way, { step: 'connect', does: 'drop' }), cause);
  }
  if (way.isByDevice && world.connection.device?.state === 'not-ready') {
    const isName = !/^[\d.]+$|:/.test(host);
    const isSix = host.includes(':');
    if (isSix) return ended({ step: 'connect', does: 'unreachable' });
    return isName
      ? ended({ step: 'dns', does: 'silent' }, 'own-proxy')
      : ended(
          { step: scheme === 'https' ? 'tls' : 'http', does: scheme === 'https' ? 'drop' : 'silent' } as End,
          'own-proxy',
          host,
        );
  }
  return afterStart(trip, ended);
}

type Ended = (end: End, cause?: Culprit, peer?: string) => Travelled;

function afterStart(trip: Trip, ended: Ended): Travelled {
  const { world, host, scheme, way } = trip;
  const isLiteral = host.includes(':') || /^[\d.]+$/.test(host);
  const missing = isLiteral ? familyMissing(trip) : undefined;
  if (missing !== undefined) return ended(missing);
  const isAfar = way.proxy?.names === 'proxy';
  // Firefox as shipped answers onion names itself with "no such host" (network.dns.blockDotOnion), unless a proxy resolves.
  if (host.endsWith('.onion') && world.browser === 'firefox' && !isAfar)
    return ended({ step: 'dns', does: 'none' });
  if (host.endsWith('.onion') && isAfar) {
    if (way.via === 'line' || way.proxy?.onions === 'refused')
      return ended({ step: 'proxy', does: 'gave-up', reply: 'no-such-name' });
    return exchange(trip, host, true);
  }
  // The exit has no IPv6: the Tor client took the connection, and ends it.
  if (host.includes(':') && way.isByDevice && world.exits[0]?.six === undefined)
    return ended({ step: 'connect', does: 'reset' }, 'exit', host);
  const lookUp: LookUp = isLiteral
    ? { type: 'address', address: host }
    : (isAfar ? lookUpAfar : lookUpHere)(world, way, host, scheme);
  if (lookUp.type !== 'address') {
    const end: End = isAfar
      ? { step: 'proxy', does: lookUp.type === 'none' ? 'gave-up' : 'silent', reply: 'no-such-name' }
      : { step: 'dns', does: lookUp.type };
    return ended(end, lookUp.obstacle?.by);
  }
  if (lookUp.false !== undefined) return atFalseAddress(trip, lookUp, ended);
  const isPast = way.isByDevice && !isLiteral && lookUp.address.includes(':') && !host.endsWith('.onion');
  const line: Way = { via: 'line', isByDevice: false };
  return isPast
    ? atTrueAddress({ ...trip, way: line, places: placesOf(line) }, lookUp.address, ended)
    : atTrueAddress(trip, lookUp.address, ended);
}

/** What answers where a false address leads. */
function atFalseAddress(
  { scheme, way }: Trip,
  lookUp: Extract<LookUp, { type: 'address' }>,
  ended: Ended,
): Travelled {
  const { there = 'nothing', obstacle } = lookUp.false ?? {};
  const by = obstacle?.by;
  const { address } = lookUp;
  if (there === 'nothing') return ended(viaProxy(way, { step: 'connect', does: 'drop' }), by);
  if (there === 'refused') return ended(viaProxy(way, { step: 'connect', does: 'refuse' }), by);
  if (scheme === 'http') {
    const body = '<!doctype html><html><title>Blocked</title><body>This site is not available.</body></html>';
    return ended({ step: 'answer', status: 200, body, isSignedAnew: false }, by, address);
  }
  return ended({ step: 'tls', does: there === 'other-name' ? 'other-name' : 'foreign' }, by, address);
}

function atTrueAddress(trip: Trip, address: string, ended: Ended): Travelled {
  const { world, host, way, places } = trip;
  const family = address.includes(':') ? 6 : 4;
  const named = { ...trip, host: hostAt(host) ?? host, family } as const;
  for (const place of places) {
    const stop = findObstacle(world, place, 'connect', named);
    if (stop?.how.step === 'connect')
      return ended(viaProxy(way, stop.how), stop.by, stop.how.does === 'reset' ? address : undefined);
  }
  const failed = trip.scheme === 'https' ? handshake(trip) : undefined;
  if (failed !== undefined) return ended(failed.end, failed.cause, address);
  return exchange(trip, address, false);
}

/** A proxy that cannot connect tells so. */
export function viaProxy({ proxy }: Way, end: Extract<End, { step: 'connect' }>): End {
  if (proxy === undefined) return end;
  if (end.does === 'drop') return { step: 'proxy', does: 'silent' };
  return { step: 'proxy', does: 'gave-up', reply: end.does === 'unreachable' ? 'unreachable' : 'refused' };
}

/** A literal address of a family that does not get out. Through SOCKS an IPv6 address ends the circuit (measured 2026-11). */
function familyMissing({ world: { families, connection }, host, way }: Trip): End | undefined {
  const isSix = host.includes(':');
  if (way.proxy !== undefined)
    return isSix ? { step: 'proxy', does: 'gave-up', reply: 'unreachable' } : undefined;
  if (!isSix)
    return families === 'nat64' && !way.isByDevice ? { step: 'connect', does: 'unreachable' } : undefined;
  const { six } = connection.device ?? {};
  const isCut = six === 'cut' || (families === 'four' && six !== 'carried');
  return isCut ? { step: 'connect', does: 'unreachable' } : undefined;
}

function placesOf({ proxy, via, isByDevice }: Way): readonly Obstacle['place'][] {
  if (proxy !== undefined) return via === 'tor' ? ['exit', 'server'] : ['server'];
  return isByDevice ? ['computer', 'exit', 'server'] : ['computer', 'line', 'server'];
}

/** Tor's ports on this computer. */
function atLoopback(
  { connection: { proxy, device } }: World,
  url: string,
): [End, Culprit | undefined, string?] {
  const isRunning =
    (proxy?.carries === 'tor' && proxy.state !== 'stopped' && proxy.address === '127.0.0.1') ||
    (device !== undefined && device.place !== 'router');
  if (!isRunning || !url.includes(':9050')) return [{ step: 'connect', does: 'refuse' }, undefined];
  const body = '<html><head><title>This is a SOCKS Proxy, Not An HTTP Proxy</title></head></html>';
  return [{ step: 'answer', status: 501, body, isSignedAnew: false }, undefined, '127.0.0.1'];
}
