import { verdictOf } from '../../judge/verdict/verdict.ts';
import type { Rule } from '../check.ts';
import { ask } from '../step.ts';

/**
 * Looks for a Tor client on this computer: in a full check that did not find Tor, or where the proxy fails. Tor writes a
 * warning to its log each time, so not in the discreet checks that are repeated all day.
 */
export const localTor: Rule = ({ scope, rows, secondLooks }) => {
  const all = rows.all();
  const isProxyDown = all.some(({ finding }) => finding.type === 'no-answer' && finding.step === 'proxy');
  const isAsked = isProxyDown || (scope === 'full' && verdictOf(all).type !== 'tor');
  return isAsked ? secondLooks.localTor.map((port) => ask(port)) : [];
};
