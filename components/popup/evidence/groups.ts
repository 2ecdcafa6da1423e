import type { Blockage } from '../../../utils/model/blockage.ts';
import type { Observation } from '../../../utils/model/observation.ts';
import type { Report } from '../../../utils/model/report.ts';
import type { ShapeName } from '../../shared/shapes.ts';
import { groupRows, isControl, type Row, summaryOf } from './rows.ts';

/** What rows can say together, in the order of display. */
export const GROUPS = [
  'tor',
  /** Tor by one address and not by another. */
  'differs',
  'not-tor',
  /** Stopped on purpose. */
  'blocked',
  'no-answer',
  'undecided',
  /** Onion services that did not open, as is usual outside Tor. */
  'unopened',
  'sees',
  'told',
  'waiting',
  'unasked',
  /** Beside the controls, where any was asked: both tell of the network. */
  'looks',
  'controls',
] as const;
export type GroupName = (typeof GROUPS)[number];

export interface RowGroup {
  readonly name: GroupName;
  readonly shape: ShapeName;
  readonly rows: readonly Row[];
}

const SHAPES: Readonly<Record<GroupName, ShapeName>> = {
  tor: 'tor',
  differs: 'mixed',
  'not-tor': 'not-tor',
  blocked: 'blocked',
  'no-answer': 'unknown',
  unopened: 'unknown',
  undecided: 'unknown',
  sees: 'sees',
  told: 'not-asked',
  waiting: 'waiting',
  unasked: 'not-asked',
  looks: 'not-asked',
  controls: 'works',
};

/** The rows of a report by what they say; no group is empty. */
export function groupsOf({
  observations,
  blockages,
}: Pick<Report, 'observations' | 'blockages'>): readonly RowGroup[] {
  const { asked, unasked, controls, secondLooks } = groupRows(observations);
  const groups = Map.groupBy(asked, (row) => groupOf(row, blockages));
  const hasControls = controlCounts(controls).total > 0;
  const all = new Map([
    ...groups,
    ['looks', hasControls ? [] : secondLooks] as const,
    ['controls', hasControls ? [...controls, ...secondLooks] : []] as const,
  ]);
  all.set('unasked', [...(groups.get('unasked') ?? []), ...unasked]);
  return GROUPS.flatMap((name) => {
    const rows = all.get(name) ?? [];
    return rows.length === 0 ? [] : [{ name, rows, shape: shapeOf(name, rows) }];
  });
}

function shapeOf(name: GroupName, rows: readonly Row[]): ShapeName {
  if (name !== 'controls') return SHAPES[name];
  const { working, total } = controlCounts(rows);
  if (rows.some((row) => summaryOf(row).shape === 'waiting')) return 'waiting';
  return working === total ? 'works' : 'unknown';
}

/** How many of the controls that were asked work. */
export function controlCounts(rows: readonly Row[]): { readonly working: number; readonly total: number } {
  const shapes = rows.filter(isControl).map((row) => summaryOf(row).shape);
  const total = shapes.filter((shape) => shape !== 'not-asked').length;
  return { working: shapes.filter((shape) => shape === 'works').length, total };
}

function groupOf(row: Row, blockages: readonly Blockage[]): GroupName {
  if (blockages.some(({ endpoint, deliberate }) => deliberate && endpoint === row.endpoint)) return 'blocked';
  const { shape, finding } = summaryOf(row);
  switch (shape) {
    case 'mixed':
      return 'differs';
    case 'tor':
    case 'not-tor':
    case 'sees':
    case 'waiting':
      return shape;
    case 'not-asked':
      return finding?.type === 'told-whole-device' ? 'told' : 'unasked';
    default:
      return unclear(row.observations, finding?.type);
  }
}

function unclear([first]: Row['observations'], type: Observation['finding']['type'] | undefined): GroupName {
  if (type !== 'no-answer' && type !== 'unreadable') return 'undecided';
  return first?.role === 'proof' && type === 'no-answer' ? 'unopened' : 'no-answer';
}
