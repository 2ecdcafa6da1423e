import type { Rule } from '../check.ts';
import { ask } from '../step.ts';

/** The controls whose hosts say nothing of Tor to an onlooker: at once, except those about known exits. */
export const controls: Rule = ({ endpoints }) =>
  endpoints
    .filter(({ discreet, role, asksKnownExits }) => discreet && role === 'control' && !asksKnownExits)
    .map((control) => ask(control));
