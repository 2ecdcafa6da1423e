import { areNamesLookedUpHere } from '../../judge/names.ts';
import { hasFailed } from '../../judge/predicates.ts';
import { isKnownDirect } from '../../judge/routes.ts';
import type { Observation } from '../../model/observation.ts';

/** IPv6 failures that show that this computer has none, so nothing goes past Tor by it. */
const ABSENT = ['host_unreachable', 'connection_refused', 'connection_denied'] as const;

/**
 * Something speaks for a connection of which a part goes past Tor, so that the name of one of Tor's hosts might be shown to
 * the provider: one request went through a proxy and another directly (a PAC file, a bypass list), names are looked up here,
 * or IPv6 is there and its address was not seen.
 */
export function mayBeSplit(rows: readonly Observation[]): boolean {
  const asked = rows.filter(
    ({ elapsed, recipient }) => elapsed !== undefined && recipient !== 'This computer',
  );
  const isProxied = asked.some(({ route }) => route === 'proxied');
  const isPastProxy = isProxied && asked.some(isKnownDirect);
  return isPastProxy || areNamesLookedUpHere(asked) || asked.some(isIpv6Lost);
}

function isIpv6Lost(row: Observation): boolean {
  return (
    row.role === 'echo' && row.family === 6 && row.finding.type === 'no-answer' && !hasFailed(row, ABSENT)
  );
}
