import type { Blockage } from '../../model/blockage.ts';
import type { Observation } from '../../model/observation.ts';
import { DNS_TECHNIQUES, type Technique } from '../../model/technique.ts';
import type { Verdict } from '../../model/verdict.ts';
import { hasFailed, passedByName } from '../predicates.ts';
import { isTriggeredByName } from './by-name.ts';
import { CULPRIT_RULES } from './culprits/list.ts';
import { isDeliberate } from './deliberate.ts';
import { allStopped } from './everything.ts';
import { failedRows } from './failed-rows.ts';
import { type HostView, hostView, LITERAL } from './host-view.ts';
import { examineCulprits } from './ladder.ts';
import { isLineSlow } from './slow.ts';
import { techniquesOf } from './technique.ts';

/**
 * Every endpoint that is blocked, or fails, in the order of the rows: how, and by which culprit. `verdict` is that of
 * these rows. Empty while a row still waits: the answer to come may be the control that clears a suspect.
 */
export function blockagesOf(rows: readonly Observation[], verdict: Verdict): readonly Blockage[] {
  if (rows.some(({ finding }) => finding.type === 'waiting')) return [];
  return failedRows(rows).flatMap((row) => blockageOf(row, rows, verdict));
}

/** None where the row shows no technique. */
function blockageOf(row: Observation, rows: readonly Observation[], verdict: Verdict): readonly Blockage[] {
  const view = viewOf(row, rows);
  const seen = techniquesOf(row, view, speedTestIn(rows));
  const techniques = amongAll(seen, row, rows);
  if (techniques.length === 0) return [];
  const byName = isTriggeredByName(row, techniques, view);
  const failed = { row, rows, verdict, techniques, view, isTriggeredByName: byName };
  const { ladder, suspects, certainty } = examineCulprits(failed);
  const [only, ...others] = suspects;
  const explain = only !== undefined && others.length === 0 ? CULPRIT_RULES[only].explain : undefined;
  return [
    {
      endpoint: row.endpoint,
      host: row.host ?? '',
      techniques: explain?.(techniques) ?? techniques,
      byName,
      deliberate: isDeliberate(failed, suspects),
      suspects,
      certainty,
      ladder,
    },
  ];
}

/** On a slow line everything times out. And where literal addresses fail as names do, it is not for the names. */
function amongAll(
  seen: readonly Technique[],
  row: Observation,
  rows: readonly Observation[],
): readonly Technique[] {
  if (seen.includes('timeout') && isLineSlow(row, rows)) return ['slow'];
  if (allStopped(rows) === undefined) return seen;
  const others = seen.filter((technique) => !DNS_TECHNIQUES.includes(technique));
  return others.length > 0 ? others : seen;
}

/** Where another request by the same name got through, the name leads to the true server. */
function viewOf(row: Observation, rows: readonly Observation[]): HostView {
  const view = row.family === undefined ? hostView(row.host ?? '', rows) : LITERAL;
  if (hasFailed(row, ['local_address'])) return { ...view, localAnswer: 'false', localKind: 'private' };
  return passedByName(row, rows).length > 0 ? { ...view, localAnswer: 'true', byAddress: undefined } : view;
}

/** The speed test: as many bytes from another operator, for comparison. */
function speedTestIn(rows: readonly Observation[]): Observation | undefined {
  return rows.find(
    ({ role, finding, look }) => role === 'look' && look === undefined && finding.type === 'works',
  );
}
