import * as v from 'valibot';
import { type Blockage, CULPRITS, RUNG_REASONS, RUNG_STATES, TECHNIQUES } from '../model/blockage.ts';
import { type Report, SCOPES } from '../model/report.ts';
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

const StoredBlockage: v.GenericSchema<unknown, Blockage> = v.object({
  endpoint: v.string(),
  host: v.string(),
  techniques: v.array(v.picklist(TECHNIQUES)),
  byName: v.boolean(),
  suspects: v.array(v.picklist(CULPRITS)),
  certainty: v.picklist(CERTAINTIES),
  ladder: v.array(
    v.object({
      culprit: v.picklist(CULPRITS),
      state: v.picklist(RUNG_STATES),
      reason: v.picklist(RUNG_REASONS),
      evidence: v.array(v.string()),
    }),
  ),
});

const StoredReport: v.GenericSchema<unknown, Report> = v.object({
  startedAt: Instant,
  finishedAt: v.exactOptional(Instant),
  scope: v.picklist(SCOPES),
  observations: v.array(StoredObservation),
  verdict: StoredVerdict,
  blockages: v.optional(v.array(StoredBlockage), []),
  fault: v.exactOptional(v.string()),
});

export function parseStoredReport(stored: unknown): Report | undefined {
  const report = v.safeParse(StoredReport, stored);
  return report.success ? report.output : undefined;
}
