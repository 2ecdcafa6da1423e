import type { Cut, Picture, Round } from '../model/forecast.ts';
import type { Target } from '../model/scenario.ts';
import { type ForecastInput, isDropped } from './rule.ts';

/** By target: where the path is cut, and how traffic gets round the cut. The first target that is dropped decides. */
const CUTS: readonly (readonly [Target, Cut, Round])[] = [
  ['abroad', 'border', 'none'],
  ['found-bridges', 'isp', 'hidden-bridge'],
  ['tor-handshake', 'isp', 'bridge'],
  ['relay-addresses', 'isp', 'bridge'],
  ['relays-of-country', 'relays', 'other-relays'],
  ['authority-addresses', 'authorities', 'fallbacks'],
  ['tor-names', 'names', 'through-tor'],
  ['exits-at-sites', 'site', 'onion'],
];

/** What the diagram of the path shows. */
export function pictureOf(input: ForecastInput): Picture {
  const [, cut, round] = CUTS.find(([target]) => isDropped(input, target)) ?? ['abroad', 'isp', 'bridge'];
  return { cut, round };
}
