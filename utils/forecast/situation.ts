import type { Report } from '../model/report.ts';
import type { Settings } from '../model/settings.ts';
import type { Situation } from '../model/situation.ts';

/** What is known of the person: from their last check, and from their settings. */
export function situationOf(
  report: Report | undefined,
  { connects, country }: Pick<Settings, 'connects' | 'country'>,
): Situation {
  const known = country === '' ? suggestedCountry(report) : country;
  const verdict = report?.verdict.type ?? 'unknown';
  return { verdict, connects, ...(known === undefined ? {} : { country: known }) };
}

/** The country that an echo gave for the person's own address (not an exit's) in the last check: ISO 3166-1 alpha-2, lower case. */
export function suggestedCountry(report: Report | undefined): string | undefined {
  const verdict = report?.verdict;
  if (verdict?.type !== 'not-tor' && verdict?.type !== 'mixed') return undefined;
  for (const { finding } of report?.observations ?? []) {
    if (finding.type !== 'sees' || finding.country === undefined) continue;
    if (verdict.addresses.includes(finding.address)) return finding.country.toLowerCase();
  }
  return undefined;
}
