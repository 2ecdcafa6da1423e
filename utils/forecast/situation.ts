import type { Report } from '../model/report.ts';
import type { Settings } from '../model/settings.ts';
import type { Situation } from '../model/situation.ts';

/** What is known of the person from their last check and from what they said. */
export function situationOf(
  report: Report | undefined,
  { connects, country }: Pick<Settings, 'connects' | 'country'>,
): Situation {
  const place = country === '' ? suggestedCountry(report) : country;
  return { verdict: verdictIn(report), connects, ...(place === undefined ? {} : { country: place }) };
}

/** A yes that may be a neighbour's of an exit is none to build on. */
function verdictIn(report: Report | undefined): Situation['verdict'] {
  const verdict = report?.verdict;
  if (verdict === undefined) return 'unknown';
  return verdict.type === 'tor' && verdict.caveats.includes('maybe-neighbour') ? 'unknown' : verdict.type;
}

/** Where the last check saw the person themselves, and not an exit: what an echo said beside their own address. */
export function suggestedCountry(report: Report | undefined): string | undefined {
  const verdict = report?.verdict;
  if (verdict?.type !== 'not-tor' && verdict?.type !== 'mixed') return undefined;
  for (const { finding } of report?.observations ?? []) {
    if (finding.type !== 'sees' || finding.country === undefined) continue;
    if (verdict.addresses.includes(finding.address)) return finding.country.toLowerCase();
  }
  return undefined;
}
