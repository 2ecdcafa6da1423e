import { type Address, familyOf } from '../model/address.ts';
import { assertNever } from '../model/assert-never.ts';
import type { Endpoint } from '../model/endpoint.ts';
import type { Failed, Measurement } from '../model/measurement.ts';
import type { AddressKind, Basis, Finding, NotAsked, Observation } from '../model/observation.ts';
import type { Reading } from '../model/reading.ts';
import type { Relay } from '../model/relay.ts';
import { isRecent } from './age.ts';

/** What a row says of whom it is from. */
export type Source = Pick<Endpoint, 'id' | 'witness' | 'role' | 'family'> &
  Partial<Pick<Endpoint, 'host' | 'recipient' | 'look' | 'reachedBy'>>;

/** One measurement and its reading as one fact. A kept list is looked up apart: see `observeLookUp`. */
export function observe(source: Source, measurement: Measurement, reading: Reading | undefined): Observation {
  const { at, elapsed, answer } = measurement;
  const published = reading?.type === 'relay-search' ? { listDate: reading.published } : {};
  const finding: Finding =
    answer.type === 'failed' ? failed(source, answer) : findingOf(reading, answer.status, measurement.about);
  const { route, signs } = answer;
  const shown = Object.keys(signs).length > 0 ? { signs } : {};
  return aged({ ...about(source), at, elapsed, route, ...published, ...shown, finding });
}

/** A row that has nothing to say yet, or was not asked. */
export function observeSilence(source: Source, at: number, why: NotAsked | 'waiting'): Observation {
  const finding: Finding = why === 'waiting' ? { type: 'waiting' } : { type: 'not-asked', why };
  return { ...about(source), at, route: 'unknown', finding };
}

/** What the system's resolver has for a host. */
export function observeLook(
  source: Source,
  at: number,
  addresses: readonly Address[],
  kind: AddressKind,
): Observation {
  return { ...about(source), at, route: 'unknown', finding: { type: 'resolves', addresses, kind } };
}

/** What is kept of a request whose answer is a list: who gave it was reached. */
export type Asked = Pick<Observation, 'at' | 'elapsed' | 'route' | 'signs'>;

/**
 * An address looked up in a dated list on this computer. `relays` is empty where the list does not have it. `asked` is
 * of the request where the list came just now.
 */
export function observeLookUp(
  source: Source,
  asked: Asked,
  listDate: number,
  basis: Basis,
  address: Address,
  relays: readonly Relay[],
): Observation {
  const { at, elapsed, route, signs } = asked;
  const shown = { ...(elapsed === undefined ? {} : { elapsed }), ...(signs === undefined ? {} : { signs }) };
  return aged({ ...about(source), at, route, ...shown, listDate, finding: listed(address, basis, relays) });
}

/** A yes stays a yes, but "not listed" needs a recent list. */
function aged(row: Observation): Observation {
  if (row.finding.type !== 'not-listed' || isRecent(row)) return row;
  const { address, basis } = row.finding;
  return { ...row, finding: { type: 'too-old', address, basis } };
}

function about({ id, witness, role, family, host, recipient, look }: Source) {
  return {
    endpoint: id,
    witness,
    role,
    ...(host === undefined ? {} : { host }),
    ...(recipient === undefined ? {} : { recipient }),
    ...(look === undefined ? {} : { look }),
    ...(family === undefined ? {} : { family }),
  };
}

function failed({ reachedBy = [] }: Source, { failure, step, verbatim }: Failed): Finding {
  return reachedBy.includes(failure) ? { type: 'reached' } : { type: 'no-answer', failure, step, verbatim };
}

function findingOf(reading: Reading | undefined, status: number, address: Address | undefined): Finding {
  if (reading === undefined) return { type: 'unreadable', why: 'not-the-format', status };
  switch (reading.type) {
    case 'unreadable':
      return { type: 'unreadable', why: reading.why, status };
    case 'echo':
      if (reading.tor) return { type: 'exit', address: reading.address, basis: 'cloudflare-t1', relays: [] };
      return {
        type: 'sees',
        address: reading.address,
        ...(reading.country === undefined ? {} : { country: reading.country }),
      };
    case 'tor-flag':
      return listed(reading.address, 'flag', reading.isTor ? [{ exit: true }] : []);
    case 'dns-exit':
      return answersAbout(address, (it) =>
        listed(it, 'dns-exit-list', reading.listed ? [{ exit: true }] : []),
      );
    case 'relay-search':
      return answersAbout(address, (it) => listed(it, 'relay-search', reading.relays));
    case 'exit-list':
      return { type: 'not-asked', why: 'no-address' };
    case 'onion-page':
      return { type: 'onion-loaded' };
    case 'control-works':
      return { type: 'works' };
    case 'addresses':
      return { type: 'resolves', addresses: reading.addresses, kind: reading.kind };
    case 'reached':
      return { type: 'reached' };
    case 'local-tor':
      return { type: 'local-tor' };
    default:
      return assertNever(reading);
  }
}

function answersAbout(address: Address | undefined, say: (address: Address) => Finding): Finding {
  return address === undefined ? { type: 'not-asked', why: 'no-address' } : say(address);
}

/**
 * Only an exit is evidence of Tor: traffic from a guard's or middle relay's address is its operator's own.
 * No exit list of the Tor Project has IPv6, so an IPv6 address that is not found says nothing (FACTS: 84 % of
 * exits have an IPv6 OR address, the rest may still exit by IPv6).
 */
function listed(address: Address, basis: Basis, relays: readonly Relay[]): Finding {
  const exits = relays.filter(({ exit }) => exit === true);
  if (exits.length > 0) return { type: 'exit', address, basis, relays: exits.filter(isNamed) };
  if (familyOf(address) === 6) return { type: 'not-covered', address };
  if (relays.some(({ exit }) => exit === undefined)) return { type: 'not-covered', address };
  return { type: 'not-listed', address, basis, ownRelay: relays.length > 0 };
}

function isNamed({ fingerprint, nickname, country }: Relay): boolean {
  return fingerprint !== undefined || nickname !== undefined || country !== undefined;
}
