import type { Address } from '../model/address.ts';
import type { Finding } from '../model/observation.ts';
import type { Report } from '../model/report.ts';
import type { Signs } from '../model/signs.ts';
import type { SeenExit, Verdict } from '../model/verdict.ts';
import type { Whose } from './redact.ts';

/**
 * The report without what would tell a shortened address after all: a relay's name is one look-up away from its
 * address, and "a relay runs there" leaves few addresses in a /24.
 */
export function untold(report: Report, { named }: Whose): Report {
  return {
    ...report,
    observations: report.observations.map((row) => ({
      ...row,
      finding: withoutTells(row.finding, named),
      ...(row.signs === undefined ? {} : { signs: withoutNames(row.signs) }),
    })),
    verdict: withoutRelays(report.verdict, named),
  };
}

/** The Onionoo answer, the country and the like, only about addresses that may be named. */
function withoutTells(finding: Finding, named: ReadonlySet<Address>): Finding {
  if (!('address' in finding) || named.has(finding.address)) return finding;
  if (finding.type === 'exit') return { ...finding, relays: [] };
  if (finding.type === 'not-listed') return { ...finding, ownRelay: false };
  return finding.type === 'sees' ? { type: 'sees', address: finding.address } : finding;
}

function withoutRelays(verdict: Verdict, named: ReadonlySet<Address>): Verdict {
  if (verdict.type !== 'tor' && verdict.type !== 'mixed') return verdict;
  const exits = verdict.exits.map(
    (exit): SeenExit => (named.has(exit.address) ? exit : { ...exit, relays: [] }),
  );
  return { ...verdict, exits };
}

/**
 * Programs that read along write who runs them into their certificates: "Charles Proxy CA (1 May 2026, anns-mac)",
 * "mkcert ann@anns-mac".
 */
function withoutNames(signs: Signs): Signs {
  const issuer = signs.foreignAuthority;
  if (issuer === undefined) return signs;
  return { ...signs, foreignAuthority: issuer.replace(/\s*(?:\(|\S*@).*$/s, '') };
}
