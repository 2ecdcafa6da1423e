import type { KeptExits } from '../../utils/check/ports.ts';
import type { Address } from '../../utils/model/address.ts';
import type { RelayLookUp } from '../../utils/model/relay.ts';
import { DAY_MS } from '../../utils/model/time.ts';
import { parseAddress } from '../../utils/parse/address.ts';
import { chanceOf } from './chance.ts';
import { missedAfter, STEADY_EXITS } from './draw/lists.ts';
import { exitWith, isSteady } from './travel/known.ts';
import type { World } from './world.ts';

export const TRUE_TIME = Date.parse('2026-11-23T12:00:00Z');

const FILLERS = Array.from({ length: 500 }, (_, index) => `171.25.${190 + (index >> 8)}.${index & 255}`);
const readable = (texts: readonly string[]): readonly Address[] =>
  texts.flatMap((text) => parseAddress(text) ?? []);
const ALWAYS = readable([...FILLERS, ...STEADY_EXITS]);

/** The relay directory on this computer. */
export function savedDirectory(world: World): RelayLookUp | undefined {
  const { directoryDays } = world.lists;
  if (directoryDays === undefined) return undefined;
  return {
    date: TRUE_TIME - directoryDays * DAY_MS,
    find: (address) => {
      const exit = exitWith(world, address);
      const isThere = exit?.isSaved === true && (!address.includes(':') || exit.isSixListed);
      return isThere || isSteady(address) ? [{ exit: true, nickname: 'relay', country: 'de' }] : [];
    },
    // Each exit of these worlds has a /64 of its own.
    isNearExit: () => false,
  };
}

/** The exit list of an earlier full check. */
export function savedExits({ lists: { keptDays }, exits }: World): KeptExits | undefined {
  if (keptDays === undefined) return undefined;
  const known = exits.filter(({ isListed, isSaved }) => isListed && (keptDays < 2 || isSaved));
  return {
    endpoint: 'exit-list',
    date: TRUE_TIME - keptDays * DAY_MS,
    exits: [...ALWAYS, ...readable(known.map(({ four }) => four))],
  };
}

const DRAWN = 3;

/** Exits that the directory had for long, as the product draws them; from an old directory some are gone by now. */
export function knownExits({ seed, lists: { directoryDays } }: World): readonly Address[] {
  if (directoryDays === undefined) return [];
  const chance = chanceOf(seed + 7);
  const first = Math.floor(chance.between(0, STEADY_EXITS.length - DRAWN));
  const drawn = STEADY_EXITS.slice(first, first + DRAWN);
  return readable(
    drawn.map((exit) =>
      chance.is(missedAfter(directoryDays) / 2) ? exit.replace('185.220.100.', '185.220.103.') : exit,
    ),
  );
}
