import type { Rule } from '../check.ts';

/** The lists on this computer: no request. */
export const lists: Rule = () => [{ type: 'load-lists' }];
