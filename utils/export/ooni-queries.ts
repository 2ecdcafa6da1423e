import { type Address, type AddressKind, familyOf } from '../model/address.ts';
import type { Report } from '../model/report.ts';
import type { AddressOwners } from './address-owners.ts';
import { secondsSince, type UrlOf } from './ooni-requests.ts';
import { redactAddress } from './redact.ts';
import { sharesNetwork } from './shorten.ts';

/**
 * The DNS answers of a check, in OONI's format (df-002-dnst). Only here are private addresses, and addresses of block
 * pages, written whole: a false answer of the system's resolver (0.0.0.0, 10.10.34.34) is the evidence and tells nothing
 * about the person. An address in a network that the person was seen with is shortened here, too.
 */
export function ooniQueries(
  { observations, startedAt }: Report,
  urlOf: UrlOf,
  owners: AddressOwners,
  redact: (text: string) => string,
): readonly object[] {
  return observations.flatMap(({ finding, look, at, elapsed, endpoint }) => {
    if (finding.type !== 'resolves' || look === undefined) return [];
    const isSystem = look.kind === 'resolver';
    const show = (address: Address) =>
      isSystem && !isNearOwn(address, owners) ? address : redactAddress(address, owners);
    return [
      {
        engine: isSystem ? 'system' : 'doh',
        hostname: redact(look.host),
        // The system's resolver is asked for every type; OONI writes that as ANY.
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

/** A captive portal or a provider's resolver may answer with the person's own address, or one beside it. */
function isNearOwn(address: Address, { own }: AddressOwners): boolean {
  return [...own].some((other) => sharesNetwork(address, other));
}

/** OONI's failure strings. `none`: no such name, or no address of this type; the report does not keep which. */
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
