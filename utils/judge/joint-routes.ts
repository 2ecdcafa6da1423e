import type { Address } from '../model/address.ts';
import type { Finding, Observation } from '../model/observation.ts';

/**
 * Routes judged together. Where another machine answered a request to a literal address, that machine is a proxy, and so
 * is every connection to it: Chromium gives the proxy's address as the peer and no more (measured 2026-11, Chromium 156).
 */
export function withJointRoutes(rows: readonly Observation[]): readonly Observation[] {
  const proxies = proxiesIn(rows);
  if (proxies.size === 0) return rows;
  return rows.map((row) => {
    const peer = row.hints?.peer;
    if (peer === undefined || !proxies.has(peer) || row.host === peer) return row;
    return { ...row, route: 'proxied', finding: throughProxy(row.finding) };
  });
}

/** The onion service's page came through the proxy, the right one or another. */
function throughProxy(finding: Finding): Finding {
  if (finding.type !== 'unreadable') return finding;
  if (finding.why === 'answered-by-unknown') return { type: 'onion-loaded' };
  return finding.why === 'answered-outside-tor' ? { ...finding, why: 'not-our-page' } : finding;
}

/** An address in place of a host is its own peer, unless a proxy stands between. */
function proxiesIn(rows: readonly Observation[]): ReadonlySet<Address> {
  return new Set(
    rows.flatMap(({ host = '', hints, route }) => {
      const isLiteral = /^[\d.]+$|:/.test(host);
      return isLiteral && route === 'proxied' && hints?.peer !== undefined && hints.peer !== host
        ? [hints.peer]
        : [];
    }),
  );
}
