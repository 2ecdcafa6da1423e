import type { Report } from '../model/report.ts';
import type { SurveyResult } from '../model/survey.ts';
import { hostOf } from '../parse/host.ts';
import { addressOwners } from './address-owners.ts';
import { newHideHosts } from './hosts.ts';
import { ooniMeasurement } from './ooni-measurement.ts';
import { instant, type UrlOf } from './ooni-requests.ts';
import { newRedact } from './redact.ts';
import { withhold } from './withhold.ts';

/** What a report file has besides the report. */
export interface ReportFileOptions {
  readonly urlOf: UrlOf;
  /** The version of this extension. */
  readonly version: string;
  /** The browser's name and version, as OONI annotations. */
  readonly annotations: Readonly<Record<string, string>>;
  /**
   * The part for people, in their language; its last line announces the JSON. It may contain any address, because it is
   * redacted afterwards.
   */
  readonly text: (report: Report) => string;
  /** The last survey: counts only. */
  readonly survey?: SurveyResult | undefined;
}

/** `exposure-for-tor-2026-11-23-05-00-12.txt`: the start of the check, in UTC. */
export function fileName({ startedAt }: Report): string {
  return `exposure-for-tor-${instant(startedAt).replaceAll(/[ :]/g, '-')}.txt`;
}

/**
 * A report as a text file to be passed on: a part for people, then JSON for programs. All of it is redacted here, as the
 * last step, so that no sentence and no field can carry an address past the redaction.
 */
export function exportReport(
  report: Report,
  { urlOf, version, annotations, text, survey }: ReportFileOptions,
): string {
  const urls = report.observations.flatMap(({ endpoint }) => urlOf(endpoint) ?? []);
  const owners = addressOwners(report, urls);
  const redact = newRedact(owners);
  const hideHosts = newHideHosts(urls.flatMap((url) => hostOf(url) ?? []));
  const safe = withhold(report, owners, hideHosts);
  const measurement = ooniMeasurement(safe, { urlOf, version, annotations, owners, redact, survey });
  return `${redact(text(safe))}\n${JSON.stringify(measurement, null, 2)}\n`;
}
