import * as v from 'valibot';
import { type Blockage, CULPRITS, RUNG_REASONS, RUNG_STATES } from '../model/blockage.ts';
import { type Report, SCOPES } from '../model/report.ts';
import { TECHNIQUES } from '../model/technique.ts';
import { CAVEATS, CERTAINTIES, UNKNOWN_REASONS, type Verdict } from '../model/verdict.ts';
import { Family, Instant, IpAddress, Relays, StoredObservation } from './stored-observation.ts';

const found = {
  certainty: v.picklist(CERTAINTIES),
  evidence: v.array(v.string()),
  agreement: v.object({ agree: v.number(), of: v.number() }),
  caveats: v.array(v.picklist(CAVEATS)),
};
const Exits = v.array(v.object({ address: IpAddress, relays: Relays }));
export const Addresses = v.array(IpAddress);
const StoredVerdict: v.GenericSchema<unknown, Verdict> = v.variant('type', [
  v.object({ type: v.literal('tor'), exits: Exits, ...found }),
  v.object({ type: v.literal('not-tor'), addresses: Addresses, ...found }),
  v.object({
    type: v.literal('mixed'),
    kind: v.variant('type', [
      v.object({ type: v.literal('family'), exposed: Family }),
      v.object({ type: v.literal('destination') }),
      v.object({ type: v.literal('onion-only') }),
    ]),
    exits: Exits,
    addresses: Addresses,
    ...found,
  }),
  v.object({
    type: v.literal('unknown'),
    reason: v.picklist(UNKNOWN_REASONS),
    evidence: v.array(v.string()),
    addresses: Addresses,
  }),
]);

const rung = {
  culprit: v.picklist(CULPRITS),
  state: v.picklist(RUNG_STATES),
  evidence: v.array(v.string()),
};
const ClockRung = v.object({ ...rung, reason: v.literal('clock-wrong'), clockOffset: v.number() });
const PlainRung = v.object({
  ...rung,
  reason: v.picklist(RUNG_REASONS.filter((reason) => reason !== 'clock-wrong')),
});

const blockage = v.object({
  endpoint: v.string(),
  host: v.string(),
  techniques: v.array(v.picklist(TECHNIQUES)),
  byName: v.boolean(),
  deliberate: v.exactOptional(v.boolean()),
  suspects: v.array(v.picklist(CULPRITS)),
  certainty: v.picklist(CERTAINTIES),
  ladder: v.array(v.variant('reason', [ClockRung, PlainRung])),
});

/** Versions before 2026-12 stored no `deliberate`: what they called blocked had this network for its only suspect. */
const StoredBlockage: v.GenericSchema<unknown, Blockage> = v.pipe(
  blockage,
  v.transform((stored) => ({
    ...stored,
    deliberate: stored.deliberate ?? stored.suspects.join() === 'network',
  })),
);

const StoredReport: v.GenericSchema<unknown, Report> = v.object({
  startedAt: Instant,
  finishedAt: v.exactOptional(Instant),
  scope: v.picklist(SCOPES),
  progress: v.exactOptional(
    v.object({ settled: v.number(), total: v.number(), awaited: v.array(v.string()) }),
  ),
  observations: v.array(StoredObservation),
  verdict: StoredVerdict,
  blockages: v.optional(v.array(StoredBlockage), []),
  writtenBy: v.exactOptional(v.string()),
  fault: v.exactOptional(v.string()),
});

/** A stored report, or `undefined` where any part of it does not fit. */
export function parseStoredReport(stored: unknown): Report | undefined {
  const report = v.safeParse(StoredReport, stored);
  return report.success ? report.output : undefined;
}
