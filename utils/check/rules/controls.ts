import type { Rule } from '../check.ts';
import { ask } from '../step.ts';
import { isHeadStartOver } from './head-start.ts';

/** The controls whose hosts say nothing of Tor to an onlooker, except those about known exits. */
export const controls: Rule = (check) =>
  isHeadStartOver(check)
    ? check.endpoints
        .filter(({ discreet, role, asksKnownExits }) => discreet && role === 'control' && !asksKnownExits)
        .map((control) => ask(control))
    : [];
