import { type Address, familyOf } from '../model/address.ts';
import type { AddressKind } from '../model/observation.ts';
import type { Report } from '../model/report.ts';
import { redactAddress, type Whose } from './redact.ts';
import { secondsSince, type UrlOf } from './requests.ts';

/**
 * What names were answered with, after OONI's DNS format (df-002-dnst). The one place where an address of no public
 * network, or of a page that says "blocked", stands whole: a resolver's false answer (0.0.0.0, 10.10.34.34) is the very
 * evidence, and no secret of the person's. If it is an address that the person was seen with, it is shortened even here.
 */
export function queriesOf(
  { observations, startedAt }: Report,
  urlOf: UrlOf,
  whose: Whose,
  redact: (text: string) => string,
): readonly object[] {
  return observations.flatMap(({ finding, look, at, elapsed, endpoint }) => {
    if (finding.type !== 'resolves' || look === undefined) return [];
    const isSystem = look.kind === 'resolver';
    const show = (address: Address) =>
      isSystem && !whose.own.has(address) ? address : redactAddress(address, whose);
    return [
      {
        engine: isSystem ? 'system' : 'doh',
        hostname: redact(look.host),
        // The system's resolver is asked for all there is; OONI writes that as ANY.
        query_type: isSystem ? 'ANY' : 'A',
        ...(isSystem ? {} : { resolver_address: redact(urlOf(endpoint)?.replace(/\?.*$/, '') ?? '') }),
        answers: finding.addresses.map((address) => answer(address, show(address))),
        failure: FAILURE[finding.kind],
        ...(elapsed === undefined ? {} : { t0: secondsSince(startedAt, at) }),
        t: secondsSince(startedAt, at + (elapsed ?? 0)),
      },
    ];
  });
}

/** No address: no such name, or nothing of this type; the report does not keep which, so no word that says which. */
const FAILURE: Record<AddressKind, string | null> = {
  none: 'unknown_failure: no address',
  null: 'dns_bogon_error',
  private: 'dns_bogon_error',
  public: null,
};

function answer(address: Address, shown: string): object {
  return familyOf(address) === 4
    ? { answer_type: 'A', ipv4: shown, ttl: null }
    : { answer_type: 'AAAA', ipv6: shown, ttl: null };
}
