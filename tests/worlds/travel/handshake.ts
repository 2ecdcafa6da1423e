import type { Culprit } from '../../../utils/model/blockage.ts';
import { chanceOf, seedOf } from '../chance.ts';
import { hostAt } from '../hosts.ts';
import { findObstacle } from './obstacles.ts';
import type { End, Trip } from './trip.ts';

interface Failed {
  readonly end: End;
  readonly cause?: Culprit;
}

/** The TLS handshake with the true server; `undefined` where it succeeds. */
export function handshake(trip: Trip): Failed | undefined {
  const { world, host, places } = trip;
  const isLiteral = host.includes(':') || /^[\d.]+$/.test(host);
  for (const place of places) {
    // Only the server knows its own trouble without a name; others read the name in the hello, or take all of https.
    const named = { ...trip, host: place === 'server' ? (hostAt(host) ?? host) : host };
    const stop = findObstacle(world, place, 'tls', named);
    if (stop?.how.step !== 'tls') continue;
    const isSeen = !isLiteral || place === 'server' || stop.target.hosts === undefined;
    if (isSeen) return { end: stop.how, cause: stop.by };
  }
  // A resolver that makes onion names up has no certificate for them.
  const isForgedOnion = host.endsWith('.onion') && !trip.way.isByDevice;
  if (isForgedOnion) return { end: { step: 'tls', does: 'foreign' } };
  if (isOutOfDate(trip)) return { end: { step: 'tls', does: 'expired' }, cause: 'clock' };
  // Asked by its address, a server that has a name shows a certificate for that name.
  return hostAt(host) === undefined ? undefined : { end: { step: 'tls', does: 'other-name' } };
}

/** Certificates are valid for 90 days and renewed after 60: some are fresh, some have a month left. */
function isOutOfDate({ world: { clockDays, seed }, host }: Trip): boolean {
  const age = chanceOf(seedOf(`${seed} ${host} certificate`)).between(1, 60);
  return clockDays < -age || clockDays > 90 - age;
}
