import type { Condition } from './condition.ts';
import { BLOCKED } from './conditions/blocked.ts';
import { HINDERED } from './conditions/hindered.ts';
import { LOOK_ALIKES } from './conditions/look-alikes.ts';
import { VERDICTS } from './conditions/verdicts.ts';

/** Every condition of the simulated network, in the control page's order. */
export const CONDITIONS: readonly Condition[] = [...VERDICTS, ...HINDERED, ...BLOCKED, ...LOOK_ALIKES];

/** @throws where there is no such condition. */
export function conditionWith(id: string): Condition {
  const found = CONDITIONS.find((condition) => condition.id === id);
  if (!found)
    throw new Error(`No condition "${id}". There are: ${CONDITIONS.map((one) => one.id).join(', ')}.`);
  return found;
}

/** What a simulated network starts with. */
export const FIRST_CONDITION = 'tor-ipv4';
