import {
  type GroupCount,
  SURVEY_GROUPS,
  type SurveyCounts,
  type SurveyGroup,
  type SurveyTarget,
} from '../../utils/model/survey.ts';
import type { SurveyPlan } from '../../utils/model/survey-plan.ts';
import type { ShapeName } from '../shared/shapes.ts';

/** The kinds of silence, and what says nothing of the network. */
export const KINDS = [
  'silent',
  'reset',
  'refused',
  'closed',
  'unreachable',
  'leftOut',
] as const satisfies (keyof GroupCount)[];

/** What a plan may ask, by group. */
export function announcedGroups(
  plan: SurveyPlan,
): readonly { readonly group: SurveyGroup; readonly targets: readonly SurveyTarget[] }[] {
  const all = plan.rounds.flatMap(({ targets }) => targets);
  return SURVEY_GROUPS.map((group) => ({
    group,
    targets: all.filter((target) => target.group === group),
  })).filter(({ targets }) => targets.length > 0);
}

export interface GroupRow {
  readonly group: SurveyGroup;
  readonly count: GroupCount;
  readonly shape: ShapeName;
}

/** The groups of which something was asked, in their order. */
export function groupRows(counts: SurveyCounts): readonly GroupRow[] {
  return SURVEY_GROUPS.flatMap((group) => {
    const count = counts[group];
    return count === undefined || count.asked === 0 ? [] : [{ group, count, shape: shapeOf(group, count) }];
  });
}

/**
 * At reserved addresses, nobody may answer; elsewhere all that count, and one at least. What stops others is said by the
 * conclusion, not by a row.
 */
function shapeOf(group: SurveyGroup, { asked, answered, leftOut }: GroupCount): ShapeName {
  const isAsExpected = group === 'reserved' ? answered === 0 : answered > 0 && answered + leftOut === asked;
  return isAsExpected ? 'works' : 'unknown';
}
