import type { Observation } from '../model/observation.ts';
import { withoutWrongAges } from './freshness.ts';
import { shareMissed } from './list-misses.ts';

/** An old list's no has its weight beside it: what a list of that age misses, where the clock does not deny the age. */
export function tellMisses(rows: readonly Observation[]): readonly Observation[] {
  const dated = withoutWrongAges(rows);
  return rows.map((row, index) => {
    const { finding } = row;
    const { at, listDate } = dated[index] ?? row;
    // Only the relay directory is a list of relay addresses, which were counted.
    if (finding.type !== 'too-old' || finding.basis !== 'saved-directory' || listDate === undefined)
      return row;
    const missed = shareMissed(at - listDate);
    return missed === undefined ? row : { ...row, finding: { ...finding, missed } };
  });
}
