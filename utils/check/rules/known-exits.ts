import { areDone, type Rule } from '../check.ts';
import { ask, type Step } from '../step.ts';
import { isHeadStartOver } from './head-start.ts';
import { mayAskTorHosts } from './tor-hosts.ts';

/**
 * Asks the resolvers of the DNS exit list about exits that are known. One yes shows that the list is alive through that
 * resolver; only then does its "no" about the person's address mean anything.
 */
export const knownExits: Rule = (check) => {
  if (!isHeadStartOver(check) || !areDone(check, [{ type: 'load-lists' }])) return [];
  const controls = check.endpoints.filter(({ asksKnownExits }) => asksKnownExits === true);
  return controls
    .filter(({ discreet }) => discreet || mayAskTorHosts(check))
    .flatMap((control): readonly Step[] => {
      if (check.knownExits.length === 0) return [{ type: 'skip', endpoint: control, why: 'not-loaded' }];
      return check.knownExits.map((exit) => ask(control, exit));
    });
};
