import type { Blockage } from '../model/blockage.ts';
import type { Report } from '../model/report.ts';
import { queriesOf } from './queries.ts';
import type { Whose } from './redact.ts';
import { instant, othersOf, requestsOf, secondsSince, type UrlOf } from './requests.ts';

/** Of this record's shape. */
const VERSION = '0.1.0';

interface Telling {
  readonly urlOf: UrlOf;
  readonly version: string;
  readonly annotations: Readonly<Record<string, string>>;
  readonly whose: Whose;
  readonly redact: (text: string) => string;
}

/**
 * A report in the shape of an OONI measurement (ooni/spec df-000-base, 2026-11). Where OONI's client does not tell where
 * it is, it writes AS0, ZZ and 127.0.0.1; we never know it.
 */
export function recordOf(report: Report, { urlOf, version, annotations, whose, redact }: Telling): object {
  const { startedAt, finishedAt = startedAt, scope, verdict, blockages, fault } = report;
  const start = instant(startedAt);
  const clean = (value: unknown) => redacted(value, redact);
  return {
    annotations,
    data_format_version: '0.2.0',
    input: null,
    measurement_start_time: start,
    probe_asn: 'AS0',
    probe_cc: 'ZZ',
    probe_ip: '127.0.0.1',
    software_name: 'exposure-for-tor',
    software_version: version,
    test_keys: {
      verdict: clean(verdict),
      requests: clean(requestsOf(report, urlOf)),
      queries: queriesOf(report, urlOf, whose, redact),
      blockages: clean(blockages.map(blockageOf)),
      x_others: clean(othersOf(report, urlOf)),
      x_scope: scope,
      ...(fault === undefined ? {} : { x_fault: redact(fault) }),
    },
    test_name: 'exposure_for_tor',
    test_runtime: secondsSince(startedAt, finishedAt),
    test_start_time: start,
    test_version: VERSION,
  };
}

function blockageOf({ endpoint, host, techniques, byName, suspects, certainty, ladder }: Blockage): object {
  return {
    endpoint,
    host,
    techniques,
    by_name: byName,
    suspects,
    certainty,
    ladder: ladder.map(({ culprit, state, reason, evidence }) => ({ culprit, state, reason, evidence })),
  };
}

/** The same with every text in it redacted. */
function redacted(value: unknown, redact: (text: string) => string): unknown {
  if (typeof value === 'string') return redact(value);
  if (Array.isArray(value)) return value.map((item) => redacted(item, redact));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, redacted(item, redact)]));
}
