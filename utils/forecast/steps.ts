import type { Step } from '../model/forecast.ts';
import { type Case, drops } from './case.ts';
import { starting } from './way-in.ts';

/** What this person can do, the easiest first. No bridge is ever fetched for them. */
export function stepsOf(it: Case): readonly Step[] {
  const { connects, country } = it.situation;
  if (drops(it, 'abroad')) return ['wait-out'];
  if (drops(it, 'exits-at-sites')) return ['use-onion-address', 'tell-the-site'];
  if (drops(it, 'tor-names')) return ['keep-running', 'get-browser-by-mail'];
  if (starting(it).outcome === 'goes-on') {
    return drops(it, 'relays-of-country') && country === undefined
      ? ['nothing-to-do', 'choose-country']
      : ['nothing-to-do'];
  }
  const snowflake = connects === 'snowflake' ? [] : (['use-snowflake'] as const);
  // Where bridges are looked for, first those that are hardest to find.
  if (drops(it, 'found-bridges')) {
    return ['ask-for-webtunnel', 'ask-by-bot', 'ask-by-mail', ...snowflake, 'ask-a-friend'];
  }
  const builtIn =
    drops(it, 'built-in-bridges') || connects === 'obfs4' ? [] : (['use-bridge-built-in'] as const);
  return [...builtIn, 'ask-in-browser', ...snowflake, 'ask-by-bot', 'ask-by-mail', 'ask-a-friend'];
}
