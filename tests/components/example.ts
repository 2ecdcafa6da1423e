import type { Address } from '../../utils/model/address.ts';
import type { Finding, Observation } from '../../utils/model/observation.ts';
import type { Report } from '../../utils/model/report.ts';
import type { Agreement, Verdict } from '../../utils/model/verdict.ts';
import { parseAddress } from '../../utils/parse/address.ts';

/** Made-up but lifelike things to show. */
export const NOW = Date.UTC(2026, 10, 23, 5, 0, 12);
export const LIST_DATE = Date.UTC(2026, 10, 11, 12);

export const EXIT = address('185.220.101.34');
export const OWN = address('203.0.113.7');
export const OWN_SIX = address('2001:db8::7');
export const RELAY = { nickname: 'F3Netze', country: 'de', fingerprint: 'A'.repeat(40), exit: true };

const AGREEMENT: Agreement = { agree: 4, of: 5 };
export const FOUND = { certainty: 'certain', evidence: [], agreement: AGREEMENT, caveats: [] } as const;

export const TOR: Extract<Verdict, { type: 'tor' }> = {
  type: 'tor',
  exits: [{ address: EXIT, relays: [RELAY] }],
  ...FOUND,
};
export const NOT_TOR: Extract<Verdict, { type: 'not-tor' }> = { type: 'not-tor', addresses: [OWN], ...FOUND };

export function observation(
  endpoint: string,
  finding: Finding,
  more: Partial<Observation> = {},
): Observation {
  return {
    endpoint,
    witness: 'tor-exit-scan',
    role: 'witness',
    at: NOW - 12_000,
    elapsed: 240,
    route: 'unknown',
    finding,
    ...more,
  };
}

export function report(verdict: Verdict, observations: readonly Observation[] = []): Report {
  return {
    startedAt: NOW - 15_000,
    finishedAt: NOW - 12_000,
    scope: 'discreet',
    observations,
    verdict,
    blockages: [],
  };
}

function address(text: string): Address {
  const parsed = parseAddress(text);
  if (parsed === undefined) throw new TypeError(text);
  return parsed;
}
