import type { Observation } from '../../utils/model/observation.ts';

/** The date of the saved relay directory, from its row; ms since the epoch. */
export function savedListDate(observations: readonly Observation[]): number | undefined {
  return observations.find(({ witness, listDate }) => witness === 'relay-directory' && listDate !== undefined)
    ?.listDate;
}

/** The same, but only where that directory is too old to decide. */
export function tooOldDate(observations: readonly Observation[]): number | undefined {
  return savedListDate(observations.filter(({ finding }) => finding.type === 'too-old'));
}
