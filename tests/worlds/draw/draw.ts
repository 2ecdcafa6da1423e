import { type Chance, chanceOf } from '../chance.ts';
import type { Connection, Ingredient, Liar, World } from '../world.ts';
import { drawConnection } from './connections.ts';
import { drawExit, drawLists } from './lists.ts';
import { drawNear } from './near.ts';
import { drawExitTrouble, drawProviderBlock, drawServiceTrouble } from './provider.ts';

/** The world of a seed. The shares are choices by plausibility; each says why. */
export function drawWorld(seed: number, hasLiar: boolean): World {
  const chance = chanceOf(Math.imul(seed, 0x9e3779b1) ^ 0x2545f491);
  chance.next();
  const browser = chance.of(['chromium', 'firefox'] as const);
  const connection = drawConnection(chance);
  const lists = drawLists(chance);
  const count = chance.weighted([
    [6, 1],
    [2, 2],
    [1, 3],
    [1, 4],
  ]);
  const exits = Array.from({ length: count }, (_, index) => drawExit(chance, lists, index));
  return {
    seed,
    browser,
    // Discreet is the default; a person who wonders about a block asks for a full check.
    scope: chance.is(0.5) ? 'discreet' : 'full',
    connection,
    // About half of all lines have IPv6; a few mobile ones have nothing else.
    families: chance.weighted([
      [52, 'four'],
      [44, 'both'],
      [4, 'nat64'],
    ] as const),
    exits,
    // Some 1,400 addresses are exits'; behind each are some dozens at most, against millions who use Tor. Met here in 2 %.
    isAtExit: chance.is(0.02),
    lists,
    ingredients: drawIngredients(chance, connection, browser),
    clockDays: chance.is(0.04)
      ? chance.weighted([
          [3, chance.between(-1, 1)],
          [2, chance.between(-400, 400)],
        ])
      : 0,
    // A request that waits 12 s in vain needs four lost packets in a row, or a radio link that is gone for a moment.
    loss: chance.weighted([
      [90, 0],
      [8, chance.between(0.002, 0.02)],
      [2, chance.between(0.02, 0.15)],
    ]),
    ...(hasLiar ? { liar: drawLiar(chance) } : {}),
  };
}

/** More blocks than an ordinary day has: the product is opened when something is wrong. Two at once are rare. */
function drawIngredients(
  chance: Chance,
  connection: Connection,
  browser: World['browser'],
): readonly Ingredient[] {
  const isByTor = connection.device !== undefined || connection.proxy?.carries === 'tor';
  const maker = () =>
    chance.weighted<() => Ingredient>([
      [isByTor ? 12 : 40, () => drawProviderBlock(chance)],
      [18, () => drawNear(chance, browser, isByTor)],
      [8, () => drawServiceTrouble(chance)],
      [isByTor ? 12 : 0, () => drawExitTrouble(chance)],
    ])();
  const count = chance.weighted([
    [45, 0],
    [45, 1],
    [10, 2],
  ]);
  return Array.from({ length: count }, maker);
}

function drawLiar(chance: Chance): Liar {
  return {
    who: chance.weighted([
      [4, 'Cloudflare'],
      [3, 'Google'],
      [3, 'The Tor Project'],
      [3, 'resolver'],
    ] as const),
    says: chance.of(['tor', 'not-tor'] as const),
  };
}
