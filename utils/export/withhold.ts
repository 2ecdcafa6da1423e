import type { Address } from '../model/address.ts';
import type { Hints } from '../model/hints.ts';
import type { Finding } from '../model/observation.ts';
import type { Report } from '../model/report.ts';
import type { SeenExit, Verdict } from '../model/verdict.ts';
import type { AddressOwners } from './address-owners.ts';
import { productOf } from './known-products.ts';

type HideHosts = (text: string) => string;

/**
 * The report without facts that would give a shortened address away: a relay's name leads to its address in one look-up,
 * and "a relay runs there" leaves few addresses in a /24. And without names of hosts and authorities that are not known.
 */
export function withhold(report: Report, { named }: AddressOwners, hideHosts: HideHosts): Report {
  return {
    ...report,
    ...(report.fault === undefined ? {} : { fault: hideHosts(report.fault) }),
    observations: report.observations.map((row) => ({
      ...row,
      finding: withoutHosts(withoutDetails(row.finding, named), hideHosts),
      ...(row.hints === undefined ? {} : { hints: withoutNames(row.hints, hideHosts) }),
    })),
    verdict: withoutRelays(report.verdict, named),
  };
}

/** Keeps relays, `ownRelay` and the country only with addresses that may be named. */
function withoutDetails(finding: Finding, named: ReadonlySet<Address>): Finding {
  if (!('address' in finding) || named.has(finding.address)) return finding;
  if (finding.type === 'exit') return { ...finding, relays: [] };
  if (finding.type === 'not-listed') return { ...finding, ownRelay: false };
  return finding.type === 'sees' ? { type: 'sees', address: finding.address } : finding;
}

/** A redirect's target stands in the browser's own words, too. */
function withoutHosts(finding: Finding, hideHosts: HideHosts): Finding {
  return finding.type === 'no-answer' ? { ...finding, verbatim: hideHosts(finding.verbatim) } : finding;
}

function withoutRelays(verdict: Verdict, named: ReadonlySet<Address>): Verdict {
  if (verdict.type !== 'tor' && verdict.type !== 'mixed') return verdict;
  const exits = verdict.exits.map(
    (exit): SeenExit => (named.has(exit.address) ? exit : { ...exit, relays: [] }),
  );
  return { ...verdict, exits };
}

/** Without names that programs, routers and companies choose for themselves. */
function withoutNames(hints: Hints, hideHosts: HideHosts): Hints {
  const { foreignAuthority, redirect } = hints;
  return {
    ...hints,
    ...(foreignAuthority === undefined ? {} : { foreignAuthority: productOf(foreignAuthority) }),
    ...(redirect === undefined ? {} : { redirect: hideHosts(redirect) }),
  };
}
