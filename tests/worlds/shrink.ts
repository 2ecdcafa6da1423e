import { type Held, hold } from './hold/contradictions.ts';
import { play } from './play.ts';
import type { World } from './world.ts';

/** The smallest world that still shows this kind of contradiction: ingredients are taken away while it stays. */
export async function shrink(world: World, key: string): Promise<World> {
  for (const smaller of smallerThan(world)) {
    if (shows(hold(smaller, await play(smaller)), key)) return shrink(smaller, key);
  }
  return world;
}

function shows({ contradictions }: Held, key: string): boolean {
  return contradictions.some(({ grade, kind }) => `${grade}|${kind}` === key);
}

const ORDINARY_EXIT = { isListed: true, isSixListed: true, isMarked: true, isSaved: true };

/** Worlds with one ingredient less, or with one thing as it usually is. */
function smallerThan(world: World): readonly World[] {
  const { ingredients, liar, ...rest } = world;
  const [exit] = world.exits;
  const worlds: World[] = ingredients.map((one) => ({
    ...world,
    ingredients: ingredients.filter((other) => other !== one),
  }));
  if (liar !== undefined) worlds.push({ ...rest, ingredients });
  if (world.loss > 0) worlds.push({ ...world, loss: 0 });
  if (world.clockDays !== 0) worlds.push({ ...world, clockDays: 0 });
  if (world.isAtExit) worlds.push({ ...world, isAtExit: false });
  if (exit !== undefined && world.exits.length > 1) worlds.push({ ...world, exits: [exit] });
  if (
    exit !== undefined &&
    Object.entries(ORDINARY_EXIT).some(([key, value]) => Reflect.get(exit, key) !== value)
  ) {
    worlds.push({ ...world, exits: [{ ...exit, ...ORDINARY_EXIT }] });
  }
  if (exit?.six !== undefined && world.exits.length === 1) {
    const { six: _, ...four } = exit;
    worlds.push({ ...world, exits: [four] });
  }
  if (world.families !== 'four') worlds.push({ ...world, families: 'four' });
  if (world.connection.name !== 'direct')
    worlds.push({ ...world, connection: { name: 'direct', rule: 'all' } });
  if (world.lists.keptDays !== undefined) {
    const { keptDays: _, ...lists } = world.lists;
    worlds.push({ ...world, lists });
  }
  if (world.lists.directoryDays !== 3) worlds.push({ ...world, lists: { ...world.lists, directoryDays: 3 } });
  if (world.scope === 'discreet') worlds.push({ ...world, scope: 'full' });
  return worlds;
}
