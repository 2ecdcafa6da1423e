import type { Address } from '../model/address.ts';
import type { RelayLookUp } from '../model/relay.ts';
import { LASTING_EXITS } from './lasting-exits.ts';

const DRAWN = 3;

/**
 * Some lasting exits that the directory still has, others in each check: a blocker cannot answer truly about a fixed few
 * and falsely about all others. Without a directory, from all of them.
 *
 * @param random 0 or more and less than 1, as `Math.random`
 */
export function drawExits(directory: RelayLookUp | undefined, random: () => number): readonly Address[] {
  const isThere = (address: Address) =>
    directory === undefined || directory.find(address).some(({ exit }) => exit === true);
  const left = LASTING_EXITS.filter(isThere);
  return Array.from({ length: Math.min(DRAWN, left.length) }, () =>
    left.splice(Math.floor(random() * left.length), 1),
  ).flat();
}
