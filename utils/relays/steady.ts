/** Ages, in days, that a directory tells apart. The days of the lists of old that were counted for the shipped one, from 30 on. */
export const STEADY_STEPS = [0, 30, 60, 90, 180, 365] as const;

/** The highest step that so many days reach; the lowest where a date lies ahead. */
export function steadyStep(days: number): number {
  return STEADY_STEPS.findLast((step) => step <= days) ?? STEADY_STEPS[0];
}
