import { STEADY_EXITS } from '../draw/lists.ts';
import type { Exit, World } from '../world.ts';

export function exitWith({ exits }: World, address: string): Exit | undefined {
  return exits.find(({ four, six }) => four === address || six === address);
}

export function isSteady(address: string): boolean {
  return STEADY_EXITS.includes(address);
}

/** The exit scan knows the address: IPv4 alone. */
export function isListedLive(world: World, address: string): boolean {
  return isSteady(address) || (!address.includes(':') && exitWith(world, address)?.isListed === true);
}
