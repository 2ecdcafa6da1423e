import { chanceOf, seedOf } from '../chance.ts';
import { SERVERS } from '../hosts.ts';
import type { How, Obstacle, World } from '../world.ts';
import { findObstacle } from './obstacles.ts';
import type { Way } from './way.ts';

/** What the look-up of a name gives; `false` says what answers at a false address, and who put it there. */
export type LookUp =
  | { readonly type: 'none' | 'silent'; readonly obstacle?: Obstacle }
  | {
      readonly type: 'address';
      readonly address: string;
      readonly false?: { readonly there: string; readonly obstacle: Obstacle };
    };

const FALSE_ADDRESSES = { null: '0.0.0.0', private: '10.10.34.34', public: '195.175.254.2' } as const;

/** Looks a name up on this computer, or through a Tor client for the whole device. */
export function lookUpHere(world: World, way: Way, host: string, scheme: 'http' | 'https'): LookUp {
  if (host.endsWith('.onion')) return onionHere(world, way);
  const find = (place: Obstacle['place']) => findObstacle(world, place, 'dns', { host, scheme });
  // A list on this computer stands before everything; the provider's resolver is not asked by a device that is Tor's.
  const obstacle = find('computer') ?? (way.isByDevice ? find('exit') : find('line')) ?? find('server');
  if (obstacle !== undefined && obstacle.how.step === 'dns') return answerOf(obstacle, obstacle.how);
  return { type: 'address', address: addressOf(world, way, host) };
}

/** Looks a name up where the proxy does: at the exit, or in a network that no filter here reaches. */
export function lookUpAfar(world: World, way: Way, host: string, scheme: 'http' | 'https'): LookUp {
  const place = way.via === 'tor' ? 'exit' : 'server';
  const obstacle =
    findObstacle(world, place, 'dns', { host, scheme }) ??
    findObstacle(world, 'server', 'dns', { host, scheme });
  if (obstacle !== undefined && obstacle.how.step === 'dns') return answerOf(obstacle, obstacle.how);
  return { type: 'address', address: SERVERS[host]?.four ?? host };
}

function answerOf(obstacle: Obstacle, how: Extract<How, { step: 'dns' }>): LookUp {
  if (how.does === 'none' || how.does === 'silent') return { type: how.does, obstacle };
  return {
    type: 'address',
    address: FALSE_ADDRESSES[how.does],
    false: { there: how.there ?? 'nothing', obstacle },
  };
}

/** Onion names: a device's Tor maps them; a lying resolver answers them itself; any other knows no such name. */
function onionHere({ connection: { device }, liar, seed }: World, way: Way): LookUp {
  if (way.isByDevice && device?.onion !== undefined) {
    const last = 1 + Math.floor(chanceOf(seedOf(`${seed} onion`)).next() * 250);
    return { type: 'address', address: device.onion.replace(/0$/, String(last)).replace(/::$/, `::${last}`) };
  }
  if (liar?.who === 'resolver' && liar.says === 'tor') return { type: 'address', address: '10.192.0.9' };
  return { type: 'none' };
}

/** The address that the browser connects to: IPv6 where both ends have it. A device's Tor gives IPv4 alone, or both. */
function addressOf({ families, connection: { device } }: World, way: Way, host: string): string {
  const server = SERVERS[host];
  if (server === undefined) return host;
  if ((way.isByDevice && device?.names !== 'both') || families === 'four') return server.four;
  if (server.six !== undefined) return server.six;
  return families === 'nat64' ? throughGateway(server.four) : server.four;
}

/** The NAT64 address of an IPv4 server (RFC 6052, well-known prefix). */
export function throughGateway(four: string): string {
  const [a = 0, b = 0, c = 0, d = 0] = four.split('.').map(Number);
  return `64:ff9b::${((a << 8) | b).toString(16)}:${((c << 8) | d).toString(16)}`;
}
