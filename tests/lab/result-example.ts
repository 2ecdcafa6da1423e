import { headline } from '../../components/text/headline.ts';
import type { Family } from '../../utils/model/address.ts';
import type { Caveat, Certainty, UnknownReason, Verdict } from '../../utils/model/verdict.ts';
import { FOUND, NOT_TOR, report, TOR } from '../components/example.ts';
import { inEnglish } from '../components/say-from-file.ts';
import type { SeenPopup } from '../rig/demo/popup.ts';
import { CUSTOMER } from '../rig/lab/topology.ts';
import type { CheckResult } from './compare.ts';

export const unknown = (reason: UnknownReason): Verdict => ({
  type: 'unknown',
  reason,
  evidence: [],
  addresses: [],
});
export const notTor = (certainty: Certainty): Verdict => ({ ...NOT_TOR, certainty });
export const tor = (...caveats: readonly Caveat[]): Verdict => ({ ...TOR, caveats });
export const mixed = (exposed: Family): Verdict => ({
  type: 'mixed',
  kind: { type: 'family', exposed },
  exits: [],
  addresses: [],
  ...FOUND,
});
export const warning = (by: string, ...techniques: string[]) => ({
  by,
  techniques,
  text: 'No good answer from check.torproject.org. This browser cannot tell which.',
});

/** The result of a check by a customer without Tor. */
export function result(verdict: Verdict, more: Partial<SeenPopup> = {}): CheckResult {
  const popup = {
    verdict: verdict.type,
    headline: headline(verdict, inEnglish),
    support: '',
    addresses: [CUSTOMER.ip4],
    caveats: [],
    rows: [],
    ...more,
  };
  return {
    connection: 'direct',
    block: 'off',
    browser: 'firefox',
    popup,
    report: report(verdict),
    durationMs: 1000,
    namesAsked: [],
  };
}
