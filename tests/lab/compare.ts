import { headline } from '../../components/text/headline.ts';
import type { Family } from '../../utils/model/address.ts';
import type { Report } from '../../utils/model/report.ts';
import type { Caveat, Certainty, UnknownReason, Verdict } from '../../utils/model/verdict.ts';
import { inEnglish } from '../components/say-from-file.ts';
import type { BrowserName } from '../rig/browsers/find.ts';
import { compareWarning, suspectedOf } from '../rig/demo/compare.ts';
import type { SeenPopup } from '../rig/demo/popup.ts';
import { type Expectation, reasonsOf } from '../rig/lab/expectation.ts';
import type { Snapshot } from '../rig/lab/snapshot.ts';
import { foreignAddresses } from './addresses.ts';
import { nameMismatches } from './names.ts';

/** The result of a full check in one cell and one browser. */
export interface CheckResult {
  readonly connection: string;
  readonly block: string;
  readonly browser: BrowserName;
  readonly popup: SeenPopup;
  /** The check that the popup shows. */
  readonly report: Report;
  /** The names that the provider's resolver was asked for, by this browser or another that checked at the same time. */
  readonly namesAsked: readonly string[];
  readonly durationMs: number;
}

interface VerdictDetails {
  readonly reason?: UnknownReason;
  readonly certainty?: Certainty;
  readonly caveats?: readonly Caveat[];
  readonly exposed?: Family;
}

function detailsOf(verdict: Verdict): VerdictDetails {
  if (verdict.type === 'unknown') return { reason: verdict.reason };
  const { certainty, caveats } = verdict;
  const isFamily = verdict.type === 'mixed' && verdict.kind.type === 'family';
  return { certainty, caveats, ...(isFamily ? { exposed: verdict.kind.exposed } : {}) };
}

/** Hosts in a warning's text that are not the Tor Project's. */
function otherHosts(text: string): readonly string[] {
  const hosts = text.match(/\b[a-z0-9-]+(?:\.[a-z0-9-]+)+\b|\[[0-9a-f:]+\]/g) ?? [];
  return hosts.filter((host) => !host.endsWith('torproject.org'));
}

/** A sentence where `actual` is none of the acceptable values; an empty list accepts any value. */
function unlessOneOf(what: string, actual: unknown, acceptable: readonly unknown[]): readonly string[] {
  if (acceptable.length === 0 || acceptable.includes(actual)) return [];
  return [`${what} ${actual}, must be ${acceptable.join(' or ')}`];
}

function verdictMismatches(expectation: Expectation, { popup, report }: CheckResult): readonly string[] {
  const { reason, certainty, caveats = [], exposed } = detailsOf(report.verdict);
  const { certainty: expectedCertainty, exposed: expectedFamily } = expectation;
  return [
    ...unlessOneOf('says', popup.verdict, [expectation.verdict]),
    // The popup shows the headline of the stored verdict.
    ...unlessOneOf('its headline is', popup.headline, [headline(report.verdict, inEnglish)]),
    ...unlessOneOf('because of', reason, reasonsOf(expectation)),
    ...unlessOneOf('is', certainty, expectedCertainty === undefined ? [] : [expectedCertainty]),
    ...unlessOneOf('exposes IPv', exposed, expectedFamily === undefined ? [] : [expectedFamily]),
    ...unlessOneOf('has the caveats', withoutChance(caveats, expectation), [
      (expectation.caveats ?? []).join(),
    ]),
  ];
}

function addressMismatches(
  expectation: Expectation,
  { connection, popup, report }: CheckResult,
): readonly string[] {
  const foreign = foreignAddresses(connection, popup.addresses, report.observations);
  const isAddressKnown =
    expectation.verdict !== 'unknown' && !expectation.caveats?.includes('address-unconfirmed');
  return [
    ...(foreign.length > 0 ? [`shows ${foreign.join(', ')}, which is no address of this connection`] : []),
    ...(isAddressKnown && popup.addresses.length === 0 ? ['shows no address'] : []),
  ];
}

/** The caveats but for those that chance decides. */
function withoutChance(caveats: readonly Caveat[], { possibleCaveats = [] }: Expectation): string {
  return caveats.filter((caveat) => !possibleCaveats.includes(caveat)).join();
}

/** How the result of a cell differs from its expectation, in sentences. */
export function mismatches(expectation: Expectation, result: CheckResult): readonly string[] {
  const { warning } = result.popup;
  const { connection, block, report, namesAsked } = result;
  const { allowsOtherHosts, expectedWarning, possibleWarning, indistinguishable = [] } = expectation;
  const others = allowsOtherHosts || warning === undefined ? [] : otherHosts(warning.text);
  const expected = warning === undefined ? expectedWarning : (expectedWarning ?? possibleWarning);
  return [
    ...verdictMismatches(expectation, result),
    ...addressMismatches(expectation, result),
    ...nameMismatches(connection, block, report.observations, namesAsked),
    ...(others.length > 0 ? [`warns of ${others.join(', ')}, which is not blocked`] : []),
    ...compareWarning(expected, indistinguishable, result.browser, warning),
  ];
}

/** A line of the table connection × block. */
export function tableRow({ connection, block, durationMs, popup, report }: CheckResult): string {
  const { reason, certainty, caveats = [], exposed } = detailsOf(report.verdict);
  const details = [reason ?? certainty, exposed && `IPv${exposed} exposed`, ...caveats].filter(Boolean);
  const { verdict, warning } = popup;
  const warns = warning ? `${warning.techniques.join(' | ')} by ${warning.by || 'unknown'}` : '-';
  const seconds = `${(durationMs / 1000).toFixed(1)} s`;
  return `${connection.padEnd(17)}${block.padEnd(21)}${seconds.padEnd(8)}${`${verdict} (${details.join(', ')})`.padEnd(36)} ${warns}`;
}

/** The snapshot to record of a cell. Values that differ from run to run or by date are recorded as all acceptable values. */
export function snapshotOf(expectation: Expectation, result: CheckResult): Snapshot {
  const { connection, block, popup, report } = result;
  const { reason } = detailsOf(report.verdict);
  const reasons = reasonsOf(expectation);
  const recorded = reason !== undefined && reasons.includes(reason) ? reasons.join(' or ') : reason;
  return {
    connection,
    block,
    ...(expectation.dependsOnListAge
      ? { verdict: 'unknown or not-tor' }
      : { verdict: popup.verdict, ...(recorded === undefined ? {} : { reason: recorded }) }),
    ...warningSnapshot(expectation, result),
  };
}

function warningSnapshot(
  { expectedWarning, possibleWarning, nondeterministic, indistinguishable = [] }: Expectation,
  { browser, popup: { warning } }: CheckResult,
): Pick<Snapshot, 'techniques' | 'by'> {
  const possible = [possibleWarning?.by, possibleWarning?.byInOtherRuns];
  if (warning === undefined || possible.includes(warning.by)) return { techniques: [], by: '' };
  const actual = { techniques: warning.techniques, by: warning.by };
  if (expectedWarning === undefined || !nondeterministic) return actual;
  const { technique, byIfAlone, byInOtherRuns } = expectedWarning;
  const suspected = suspectedOf(expectedWarning, browser);
  const by = [...new Set([suspected, byIfAlone ?? byInOtherRuns ?? suspected])];
  return by.includes(warning.by)
    ? { techniques: [technique, ...indistinguishable], by: by.join(' or ') }
    : actual;
}
