import type { Blockage, Culprit } from '../../../utils/model/blockage.ts';
import type { Finding, Observation } from '../../../utils/model/observation.ts';
import type { Report } from '../../../utils/model/report.ts';
import type { Verdict, VerdictType } from '../../../utils/model/verdict.ts';

export const NOW = Date.UTC(2026, 10, 24, 12);
export const CHECK_HOST = 'check.torproject.org';

const FOUND = { certainty: 'certain', evidence: [], agreement: { agree: 1, of: 1 }, caveats: [] } as const;

export function verdict(type: VerdictType): Verdict {
  switch (type) {
    case 'tor':
      return { type, exits: [], ...FOUND };
    case 'not-tor':
      return { type, addresses: [], ...FOUND };
    case 'mixed':
      return { type, kind: { type: 'destination' }, exits: [], addresses: [], ...FOUND };
    case 'unknown':
      return { type, reason: 'no-address', evidence: [], addresses: [] };
  }
}

export function row(host: string, finding: Finding, more: Partial<Observation> = {}): Observation {
  return {
    endpoint: `at-${host}`,
    witness: 'tor-exit-scan',
    role: 'witness',
    host,
    recipient: 'The Tor Project',
    at: NOW,
    elapsed: 100,
    route: 'direct',
    finding,
    ...more,
  };
}

export function stopped(host: string, ...suspects: readonly Culprit[]): Blockage {
  return {
    endpoint: `at-${host}`,
    host,
    techniques: ['reset'],
    byName: true,
    deliberate: suspects.join() === 'network',
    suspects,
    certainty: 'likely',
    ladder: [],
  };
}

export function report(type: VerdictType, more: Partial<Report> = {}): Report {
  return {
    startedAt: NOW - 5000,
    finishedAt: NOW,
    scope: 'full',
    observations: [],
    verdict: verdict(type),
    blockages: [],
    ...more,
  };
}
