import * as v from 'valibot';
import type { Address } from '../model/address.ts';
import { ROLES, WITNESSES } from '../model/endpoint.ts';
import { FAILED_STEPS, FAILURES } from '../model/failure.ts';
import { ROUTES } from '../model/measurement.ts';
import { BASES, DOUBTS, NOT_ASKED, type Observation } from '../model/observation.ts';
import { UNREADABLE } from '../model/reading.ts';
import { type Report, SCOPES } from '../model/report.ts';
import { FRESH, MODES, type Settings } from '../model/settings.ts';
import { CAVEATS, CERTAINTIES, UNKNOWN_REASONS, type Verdict } from '../model/verdict.ts';
import { parseAddress } from './address.ts';

/**
 * Stored things are foreign text: an older version wrote them, or a crash cut them. What does not fit the shape
 * is `undefined` (a report) or falls back (settings); nothing here throws.
 */
const Instant = v.pipe(v.number(), v.finite(), v.minValue(0));
const IpAddress = v.pipe(
  v.string(),
  v.rawTransform<string, Address>(({ dataset, addIssue, NEVER }) => {
    const address = parseAddress(dataset.value);
    if (address !== undefined) return address;
    addIssue({ message: 'not an IP address' });
    return NEVER;
  }),
);
const Relay = v.object({
  fingerprint: v.exactOptional(v.string()),
  nickname: v.exactOptional(v.string()),
  country: v.exactOptional(v.string()),
  exit: v.exactOptional(v.boolean()),
  guard: v.exactOptional(v.boolean()),
});
const Relays = v.array(Relay);

const Finding = v.variant('type', [
  v.object({ type: v.literal('waiting') }),
  v.object({
    type: v.literal('not-asked'),
    why: v.picklist(NOT_ASKED),
  }),
  v.object({
    type: v.literal('no-answer'),
    failure: v.picklist(FAILURES),
    step: v.picklist(FAILED_STEPS),
    verbatim: v.string(),
  }),
  v.object({ type: v.literal('unreadable'), why: v.picklist(UNREADABLE), status: v.number() }),
  v.object({ type: v.literal('sees'), address: IpAddress, country: v.exactOptional(v.string()) }),
  v.object({ type: v.literal('exit'), address: IpAddress, basis: v.picklist(BASES), relays: Relays }),
  v.object({
    type: v.literal('not-listed'),
    address: IpAddress,
    basis: v.picklist(BASES),
    ownRelay: v.boolean(),
  }),
  v.object({ type: v.literal('too-old'), address: IpAddress, basis: v.picklist(BASES) }),
  v.object({ type: v.literal('not-covered'), address: IpAddress }),
  v.object({
    type: v.literal('doubtful'),
    address: IpAddress,
    why: v.picklist(DOUBTS),
  }),
  v.object({ type: v.literal('onion-loaded') }),
  v.object({ type: v.literal('works') }),
]);

const Family = v.picklist([4, 6]);
const StoredObservation: v.GenericSchema<unknown, Observation> = v.object({
  endpoint: v.string(),
  witness: v.picklist(WITNESSES),
  role: v.picklist(ROLES),
  at: Instant,
  elapsed: v.exactOptional(v.number()),
  route: v.picklist(ROUTES),
  listDate: v.exactOptional(Instant),
  family: v.exactOptional(Family),
  finding: Finding,
});

const found = {
  certainty: v.picklist(CERTAINTIES),
  evidence: v.array(v.string()),
  agreement: v.object({ agree: v.number(), of: v.number() }),
  caveats: v.array(v.picklist(CAVEATS)),
};
const Exits = v.array(v.object({ address: IpAddress, relays: Relays }));
const Addresses = v.array(IpAddress);
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

const StoredReport: v.GenericSchema<unknown, Report> = v.object({
  startedAt: Instant,
  finishedAt: v.exactOptional(Instant),
  scope: v.picklist(SCOPES),
  observations: v.array(StoredObservation),
  verdict: StoredVerdict,
  fault: v.exactOptional(v.string()),
});

export function parseStoredReport(stored: unknown): Report | undefined {
  const report = v.safeParse(StoredReport, stored);
  return report.success ? report.output : undefined;
}

/** Each setting that is not readable takes its most careful value. */
const StoredSettings: v.GenericSchema<unknown, Settings> = v.fallback(
  v.object({
    mode: v.fallback(v.picklist(MODES), FRESH.mode),
    watchMinutes: v.fallback(v.picklist([15, 30, 60]), FRESH.watchMinutes),
    fullCheck: v.fallback(v.boolean(), FRESH.fullCheck),
    renewDirectory: v.fallback(v.boolean(), FRESH.renewDirectory),
  }),
  FRESH,
);

export function parseStoredSettings(stored: unknown): Settings {
  return v.parse(StoredSettings, stored);
}

const StoredExits = v.object({ endpoint: v.string(), date: Instant, exits: Addresses });

/** An exit list kept from an earlier check: endpoint, date in ms since the epoch, addresses. */
export function parseStoredExits(stored: unknown): v.InferOutput<typeof StoredExits> | undefined {
  const kept = v.safeParse(StoredExits, stored);
  return kept.success ? kept.output : undefined;
}
