import type { Condition } from './condition.ts';
import { BLOCKED } from './conditions/blocked.ts';
import { LOOK_ALIKES } from './conditions/look-alikes.ts';
import { VERDICTS } from './conditions/verdicts.ts';

/** Every condition of the world, in the order the control page shows. */
export const CONDITIONS: readonly Condition[] = [...VERDICTS, ...BLOCKED, ...LOOK_ALIKES];

/** @throws where there is no such condition. */
export function conditionWith(id: string): Condition {
  const found = CONDITIONS.find((condition) => condition.id === id);
  if (!found)
    throw new Error(`No condition "${id}". There are: ${CONDITIONS.map((one) => one.id).join(', ')}.`);
  return found;
}

/** Where the world starts. */
export const FIRST_CONDITION = 'tor-ipv4';
