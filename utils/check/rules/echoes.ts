import type { Endpoint } from '../../endpoints/endpoint.ts';
import type { NotAsked, Observation } from '../../model/observation.ts';
import { areDone, type Check, type Rule } from '../check.ts';
import { ask, type Step } from '../step.ts';

/**
 * The address echoes: at once, except the literal IPv6 address, which waits until the route of another echo is known.
 * Through SOCKS both browsers pass an IPv6 address on as a name (Chromium 156, Firefox 153), and the exit (tor 0.4.9.11,
 * "Missing port in relay begin cell") then ends the whole circuit with every stream on it (measured 2026-11). So it is
 * never asked through a proxy, nor where no other echo was answered and none has a known route.
 */
export const echoes: Rule = (check) => {
  const all = check.endpoints.filter(isEcho);
  const others = all.filter((echo) => !isLiteralIpv6(echo)).map((echo) => ask(echo));
  const rows = others.flatMap(({ endpoint }) => check.rows.of(endpoint.id));
  if (!isDecidable(check, others, rows)) return others;
  const why = whyNot(rows);
  const literals = all.filter(isLiteralIpv6);
  return [
    ...others,
    ...literals.map((echo): Step => (why ? { type: 'skip', endpoint: echo, why } : ask(echo))),
  ];
};

export function isEcho({ discreet, role }: Endpoint): boolean {
  return discreet && role === 'echo';
}

function isLiteralIpv6({ host }: Endpoint): boolean {
  return host.includes(':');
}

/**
 * One proxied row is enough to leave it. A direct one is not enough to ask: a proxy by rules may take other hosts, so all
 * others are waited for.
 */
function isDecidable(check: Check, others: readonly Step[], rows: readonly Observation[]): boolean {
  return rows.some(({ route }) => route === 'proxied') || areDone(check, others);
}

function whyNot(rows: readonly Observation[]): NotAsked | undefined {
  if (rows.some(({ route }) => route === 'proxied')) return 'proxied';
  const isSafe = rows.some(({ route, finding }) => route === 'direct' || finding.type !== 'no-answer');
  return isSafe ? undefined : 'route-unknown';
}
