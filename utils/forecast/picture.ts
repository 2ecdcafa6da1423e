import type { Cut, Picture, Round } from '../model/forecast.ts';
import type { Target } from '../model/scenario.ts';
import { type Case, drops } from './case.ts';

/** The first target that is dropped says where the path is cut, and how it goes on. */
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

/** What the picture of the path shows. */
export function pictureOf(it: Case): Picture {
  const [, cut, round] = CUTS.find(([target]) => drops(it, target)) ?? ['abroad', 'isp', 'bridge'];
  return { cut, round };
}
