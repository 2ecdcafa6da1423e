import type { Blockage, Culprit, Rung, RungReason, Technique } from '../model/blockage.ts';
import type { Observation } from '../model/observation.ts';
import { isByName } from './by-name.ts';
import { type Case, has, isNoneFound, isTrustedAnswer, rung } from './case.ts';
import { captivePortal, localFilter } from './ladder-far.ts';
import { clock, exit, offline, otherExtension, ownProxy } from './ladder-near.ts';
import { service } from './ladder-service.ts';
import { isAnswered, passedByName, workingControls } from './rows.ts';
import { addressesIn } from './shown.ts';
import { isLineSlow } from './slow.ts';
import { techniquesOf } from './technique.ts';
import { LITERAL, type View, viewOf } from './view.ts';

/**
 * What is stopped, how, and by whom as far as known: a pure function of the rows. Nothing is said while a row still
 * waits: an answer to come may be the control that somebody would be accused without.
 */
export function blockagesOf(rows: readonly Observation[]): readonly Blockage[] {
  if (rows.some(({ finding }) => finding.type === 'waiting')) return [];
  const checks = rows.filter(({ role }) => role === 'echo' || role === 'witness');
  const failed = checks.filter((row) => isFailure(row) && !isFamilyMissing(row, rows));
  const unanswered = failed.filter(
    ({ endpoint }) => !checks.some((row) => row.endpoint === endpoint && isGood(row)),
  );
  const first = new Map([...unanswered].reverse().map((row) => [row.endpoint, row]));
  return unanswered.filter((row) => first.get(row.endpoint) === row).flatMap((row) => blockageOf(row, rows));
}

function isFailure({ finding }: Observation): boolean {
  return finding.type === 'no-answer' || finding.type === 'unreadable';
}

function isGood(row: Observation): boolean {
  return isAnswered(row) && !isFailure(row);
}

/**
 * A literal address of a family that is not there, or does not work: that is nobody's block. IPv6 often is; IPv4 only
 * where everybody who answered saw IPv6.
 */
function isFamilyMissing({ family, finding }: Observation, rows: readonly Observation[]): boolean {
  if (finding.type !== 'no-answer') return false;
  if (!['dns', 'connect', 'browser', 'proxy'].includes(finding.step)) return false;
  return (
    family === 6 || (family === 4 && addressesIn(rows, 4).length === 0 && addressesIn(rows, 6).length > 0)
  );
}

function blockageOf(row: Observation, rows: readonly Observation[]): readonly Blockage[] {
  const host = row.host ?? '';
  const isPassed = passedByName(row, rows).length > 0;
  const seen = row.family === undefined ? viewOf(host, rows) : LITERAL;
  const view: View = isPassed ? { ...seen, here: 'true', byAddress: undefined } : seen;
  const sameSize = rows.find(
    ({ role, finding, look }) => role === 'look' && look === undefined && finding.type === 'works',
  );
  const looks = techniquesOf(row, view, sameSize);
  const techniques: typeof looks = looks.includes('silence') && isLineSlow(row, rows) ? ['slow'] : looks;
  if (techniques.length === 0) return [];
  const byName = isByName(row, techniques, view);
  const it: Case = { row, rows, techniques, view, byName };
  const lower = [offline, clock, ownProxy, otherExtension, exit, captivePortal, localFilter, service].map(
    (look) => look(it),
  );
  const ladder = [...lower, network(it, lower)];
  const suspects = suspectsOf(ladder, workingControls(rows).length > 0);
  const found = ladder.find(({ state }) => state === 'found');
  const certain = found !== undefined && isCertain(found, techniques);
  return [
    {
      endpoint: row.endpoint,
      host,
      techniques: suspects[0] === 'clock' && suspects.length === 1 ? certificateOnly(techniques) : techniques,
      byName,
      suspects,
      certainty: certain ? 'certain' : 'likely',
      ladder,
    },
  ];
}

/** Where the clock explains the certificate, no false address is needed for it. */
function certificateOnly(techniques: readonly Technique[]): readonly Technique[] {
  const left = techniques.filter((technique) => technique !== 'dns-false-address');
  return left.length > 0 ? left : techniques;
}

/** Only what all others leave over, and only with a control that works: the network is accused last. */
function network(it: Case, lower: readonly Rung[]): Rung {
  const working = workingControls(it.rows);
  if (lower.some(({ state }) => state === 'found')) return rung('network', 'ruled-out', 'not-needed');
  if (has(it, 'expired-certificate')) return rung('network', 'ruled-out', 'own-certificate', [it.row]);
  if (has(it, 'slow')) return rung('network', 'unlikely', 'slow-everywhere', [it.row]);
  if (isTrustedAnswer(it)) return rung('network', 'ruled-out', 'trusted-certificate', [it.row]);
  if (working.length === 0) return rung('network', 'unlikely', 'no-control');
  if (isNoneFound(it)) return rung('network', 'unlikely', 'several-operators', [it.row]);
  // Whatever goes through Tor, even in part, is not the network's doing for all we know.
  const yes = it.rows.filter(({ finding }) => finding.type === 'exit' || finding.type === 'onion-loaded');
  if (yes.length > 0) return rung('network', 'unlikely', 'perhaps-through-tor', yes);
  const proxied = it.rows.filter(({ route, look }) => route === 'proxied' && look === undefined);
  if (proxied.length > 0) return rung('network', 'unlikely', 'proxy-in-between', proxied);
  return lower.some(({ state }) => state === 'possible')
    ? rung('network', 'possible', 'cannot-be-told-apart', working)
    : rung('network', 'found', 'what-remains', working);
}

/** What has its evidence in itself. */
const BY_THEMSELVES: readonly Culprit[] = ['offline', 'clock', 'own-proxy', 'captive-portal'];

/** Without a working control only what speaks for itself is said; the rest stays unexplained. */
function suspectsOf(ladder: readonly Rung[], hasControl: boolean): readonly Culprit[] {
  const found = ladder.find(({ state }) => state === 'found');
  if (found !== undefined) return [found.culprit];
  const possible = ladder.filter(({ state }) => state === 'possible').map(({ culprit }) => culprit);
  return hasControl ? possible : possible.filter((culprit) => BY_THEMSELVES.includes(culprit));
}

/** Reasons that leave no other explanation. */
const CERTAIN: readonly RungReason[] = [
  'nothing-came',
  'clock-wrong',
  'proxy-dead',
  'proxy-gave-up',
  'held-in-browser',
  'tests-replaced',
  'says-so-itself',
  'name-nowhere',
  'own-authority',
  'denied-here',
];

function isCertain({ reason }: Rung, techniques: readonly Technique[]): boolean {
  // Silence from everywhere is not the browser's own word that it is offline.
  if (reason === 'nothing-came') return techniques.includes('offline');
  // Nor is what hangs in a proxy the proxy's own word.
  if (reason === 'proxy-gave-up') return techniques.includes('proxy-failed');
  return CERTAIN.includes(reason);
}
