import type { Address } from '../model/address.ts';
import type { Observation } from '../model/observation.ts';
import { isMarkedAsPortal, isReplaced, portalTests } from './portal.ts';
import { hasFailed, isTrusted } from './predicates.ts';
import { isLocalPeer } from './routes.ts';

type Rows = readonly Observation[];

/**
 * A router whose line is down gives its own address for every name, that of a network test as well, and a notice for every
 * plain page. A login page may be given in the same way, but then it asks for a login, or redirects to a host by a public name.
 */
export function isLineDown(rows: Rows): boolean {
  return isOneInPlaceOfAll(rows) && !portalTests(rows).some(isMarkedAsPortal);
}

/**
 * One machine of this network stands in place of all others. Firefox shows which address names have; Chromium only who answered
 * the network tests, or that the browser would not ask them at an address of this network.
 */
export function isOneInPlaceOfAll(rows: Rows): boolean {
  // What answers over TLS is the true server, so this machine stands in its place for some names alone.
  return !rows.some(isTrusted) && (isEveryNameOne(rows) || isEveryTestOne(rows));
}

function isEveryNameOne(rows: Rows): boolean {
  const looks = rows.filter(({ look, finding }) => look?.kind === 'resolver' && finding.type === 'resolves');
  const hosts = portalTests(rows).map(({ host }) => host);
  if (looks.length < 2 || !looks.some(({ look }) => hosts.includes(look?.host))) return false;
  const resolved = looks.flatMap(({ finding }) => (finding.type === 'resolves' ? [finding] : []));
  const addresses = new Set(resolved.flatMap((finding) => finding.addresses));
  return addresses.size === 1 && resolved.every(({ kind }) => kind === 'private');
}

function isEveryTestOne(rows: Rows): boolean {
  const tests = portalTests(rows);
  if (new Set(tests.map(({ recipient }) => recipient)).size < 2) return false;
  if (tests.every((test) => hasFailed(test, ['local_address']))) return true;
  const [peer, ...others] = new Set(tests.map(({ hints }) => hints?.peer));
  if (peer === undefined || others.length > 0 || !isPrivate(peer)) return false;
  return tests.every((test) => isReplaced(test) && test.route !== 'proxied') && !rows.some(isElsewhere(peer));
}

/** Another machine took part, or some name has an address of its own. */
function isElsewhere(router: Address): (row: Observation) => boolean {
  return ({ finding, hints }) => {
    const addresses = finding.type === 'resolves' ? finding.addresses : [hints?.peer];
    return addresses.some((one) => one !== undefined && one !== router && !isLocalPeer(one));
  };
}

/** RFC 1918, 6598, 3927; RFC 4193, 4291. */
const PRIVATE =
  /^(?:10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.|169\.254\.|f[cd]|fe[89ab])/;

function isPrivate(address: Address): boolean {
  return PRIVATE.test(address);
}
