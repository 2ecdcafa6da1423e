import { TIMEOUTS } from '../../model/failure.ts';
import type { Observation } from '../../model/observation.ts';
import { ANSWER_TECHNIQUES, DNS_TECHNIQUES, type Technique } from '../../model/technique.ts';
import type { Verdict } from '../../model/verdict.ts';
import { areNamesLookedUpHere } from '../names.ts';
import { hasFailed, hasFailedAt, isAnswered } from '../predicates.ts';
import type { HostView } from './host-view.ts';

/** One endpoint that failed, and all that the culprits are judged by. */
export interface FailedEndpoint {
  readonly row: Observation;
  /** All rows of the check. */
  readonly rows: readonly Observation[];
  /** Of all rows. */
  readonly verdict: Verdict;
  readonly techniques: readonly Technique[];
  readonly view: HostView;
  /** The server answers when it is asked by its address, so its name triggers the block. */
  readonly isTriggeredByName: boolean;
}

export function hasTechnique({ techniques }: FailedEndpoint, ...any: readonly Technique[]): boolean {
  return any.some((technique) => techniques.includes(technique));
}

/** The answer came over TLS, with a certificate that this browser trusts: the network alone cannot make one. */
export function isTrustedAnswer({ techniques }: FailedEndpoint): boolean {
  return techniques.every((technique) => ANSWER_TECHNIQUES.includes(technique));
}

/** Only the look-up of the name failed, as far as the browser tells. */
export function isDnsOnly({ techniques }: FailedEndpoint): boolean {
  return techniques.every((technique) => DNS_TECHNIQUES.includes(technique));
}

/** The look-up failed, and names are looked up on this computer although a proxy carries the connections. */
export function isLookedUpHere(failed: FailedEndpoint): boolean {
  return isDnsOnly(failed) && areNamesLookedUpHere(failed.rows);
}

/**
 * As `isLookedUpHere`; or the look-up may have given a false address, which the proxy then could not reach: where Firefox says
 * of this request that its name was looked up here, or where other names were and all goes to Tor.
 */
export function mayBeLookedUpFalsely(failed: FailedEndpoint): boolean {
  const { row, rows, verdict } = failed;
  const isTold = row.hints?.proxyDns === false && row.route === 'proxied';
  const isShown = verdict.type === 'tor' && row.route !== 'direct' && areNamesLookedUpHere(rows);
  const mayBeFalse = hasTechnique(failed, ...DNS_TECHNIQUES, 'proxy-failed');
  return ((isTold || isShown) && mayBeFalse) || isLookedUpHere(failed);
}

/** The row, or else the others that were answered, went through a proxy: what filters connections here does not see the hosts. */
export function isBehindProxy({ row, rows }: FailedEndpoint): boolean {
  if (row.route !== 'unknown') return row.route === 'proxied';
  const answered = rows.filter(
    (other) => isAnswered(other) && other.look === undefined && other.role !== 'proof',
  );
  return (
    answered.some(({ route }) => route === 'proxied') && answered.every(({ route }) => route !== 'direct')
  );
}

/** The name has no address, neither here nor at two independent resolvers elsewhere. */
export function isNameNowhere(failed: FailedEndpoint): boolean {
  const { view } = failed;
  if (!isDnsOnly(failed) || view.dohAddresses?.length !== 0) return false;
  const names = view.rows.filter(({ look, finding }) => look?.kind === 'name' && finding.type === 'resolves');
  return new Set(names.map(({ recipient }) => recipient)).size > 1;
}

/** Rows that may share this one's route: a proxy carried nothing that went directly. */
export function rowsOnSameRoute({ row, rows }: FailedEndpoint): readonly Observation[] {
  return row.route === 'direct' ? rows.filter(({ route }) => route !== 'proxied') : rows;
}

/**
 * At least as many ordinary names failed at the look-up as had an address: that came from the browser's cache of
 * names, and the resolver is down. Each name counts once, however often it was asked: the tests of one resolver over
 * https share its name.
 */
export function isResolverDown({ row, rows, techniques }: FailedEndpoint): boolean {
  if (!techniques.includes('dns-no-answer') || rows.some(isResolvedHere)) return false;
  if (techniques.includes('timeout')) return isEveryNameSilent(rows);
  if (!techniques.every((technique) => technique === 'dns-no-answer')) return false;
  const names = rows.filter(
    ({ role, family }) => (role === 'echo' || role === 'control') && family === undefined,
  );
  // All names of one operator may be on the same list.
  const others = names.filter(({ recipient }) => recipient !== row.recipient);
  const unresolved = hostsOf(others.filter((name) => hasFailedAt(name, ['dns']))).size;
  return unresolved > 0 && unresolved >= hostsOf(names.filter(hasAddress)).size;
}

/**
 * Chromium waits for a silent resolver until our own deadline, as it does for a connection. A literal address answered, and of
 * several operators' names not one did.
 */
function isEveryNameSilent(rows: readonly Observation[]): boolean {
  const first = rows.filter(({ role, look }) => role !== 'look' && role !== 'proof' && look === undefined);
  const names = first.filter(({ family, elapsed }) => family === undefined && elapsed !== undefined);
  const isLiteralReached = first.some((row) => row.family !== undefined && isAnswered(row));
  const isSeveral = new Set(names.map(({ recipient }) => recipient)).size > 2;
  return isLiteralReached && isSeveral && names.every((row) => hasFailed(row, TIMEOUTS));
}

function hostsOf(rows: readonly Observation[]): ReadonlySet<string | undefined> {
  return new Set(rows.map(({ host }) => host));
}

/** Answered, or failed after a connection: the name had an address, be it from the browser's cache. */
function hasAddress(row: Observation): boolean {
  return isAnswered(row) || hasFailedAt(row, ['tls', 'http', 'body']);
}

/** The system's resolver found some name (Firefox). */
function isResolvedHere({ look, finding }: Observation): boolean {
  return look?.kind === 'resolver' && finding.type === 'resolves' && finding.addresses.length > 0;
}
