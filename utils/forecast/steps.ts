import type { Step } from '../model/forecast.ts';
import { type ForecastInput, isDropped } from './rule.ts';
import { starting } from './tor-connection.ts';

/** What this person can do, the easiest first. The extension itself never fetches a bridge. */
export function stepsOf(input: ForecastInput): readonly Step[] {
  const { connects, country } = input.situation;
  if (isDropped(input, 'abroad')) return ['wait-out'];
  if (isDropped(input, 'exits-at-sites')) return ['use-onion-address', 'new-circuit', 'tell-the-site'];
  if (isDropped(input, 'tor-names')) return ['keep-running', 'get-browser-by-mail'];
  if (starting(input).outcome === 'goes-on') {
    return isDropped(input, 'relays-of-country') && country === undefined
      ? ['nothing-to-do', 'choose-country']
      : ['nothing-to-do'];
  }
  const snowflake = connects === 'snowflake' ? [] : (['use-snowflake'] as const);
  // Where the blocker searches for bridges, start with those that are hardest to find.
  if (isDropped(input, 'found-bridges')) {
    return ['ask-for-webtunnel', 'ask-by-bot', 'ask-by-mail', ...snowflake, 'other-network', 'ask-a-friend'];
  }
  const builtIn =
    isDropped(input, 'built-in-bridges') || connects === 'obfs4' ? [] : (['use-bridge-built-in'] as const);
  return [
    ...builtIn,
    ...snowflake,
    'ask-in-browser',
    'ask-by-bot',
    'ask-by-mail',
    'other-network',
    'ask-a-friend',
  ];
}
