import type { Blockage } from '../model/blockage.ts';
import type { Report } from '../model/report.ts';
import type { SurveyResult } from '../model/survey.ts';
import type { AddressOwners } from './address-owners.ts';
import { ooniQueries } from './ooni-queries.ts';
import { instant, otherObservationsOf, requestsOf, secondsSince, type UrlOf } from './ooni-requests.ts';

/** The version of our `test_keys`. */
const TEST_VERSION = '0.1.0';

interface MeasurementOptions {
  readonly urlOf: UrlOf;
  /** The version of this extension. */
  readonly version: string;
  readonly annotations: Readonly<Record<string, string>>;
  readonly owners: AddressOwners;
  readonly redact: (text: string) => string;
  /** The last survey. */
  readonly survey?: SurveyResult | undefined;
}

/**
 * A report in the shape of an OONI measurement (ooni/spec df-000-base, 2026-11). The network, the country and the address
 * of the probe are AS0, ZZ and 127.0.0.1, OONI's values for a client that withholds them. Keys that OONI does not have
 * begin with `x_`.
 */
export function ooniMeasurement(
  report: Report,
  { urlOf, version, annotations, owners, redact, survey }: MeasurementOptions,
): object {
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
      queries: ooniQueries(report, urlOf, owners, redact),
      blockages: clean(blockages.map(blockageOf)),
      x_other_observations: clean(otherObservationsOf(report, urlOf)),
      x_scope: scope,
      x_survey: survey && surveyOf(survey),
      ...(fault === undefined ? {} : { x_fault: redact(fault) }),
    },
    test_name: 'exposure_for_tor',
    test_runtime: secondsSince(startedAt, finishedAt),
    test_start_time: start,
    test_version: TEST_VERSION,
  };
}

/** Field by field, as a stored survey has more. Without the seed, by which its addresses could be drawn again. */
function surveyOf({ startedAt, finishedAt, size, directoryDate, groups, conclusion }: SurveyResult): object {
  return { startedAt, finishedAt, size, directoryDate, groups, conclusion };
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

/** The same value with every text in it redacted. */
function redacted(value: unknown, redact: (text: string) => string): unknown {
  if (typeof value === 'string') return redact(value);
  if (Array.isArray(value)) return value.map((item) => redacted(item, redact));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, redacted(item, redact)]));
}
