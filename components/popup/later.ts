import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { LATER_PARTS } from './later-parts.ts';

export type LaterParts = typeof LATER_PARTS;

export const Later = createContext<LaterParts | undefined>(undefined);

/** Nothing in the first frame: a fold that is opened so early fills when the parts are there. */
export function useLater(): Partial<LaterParts> {
  return useContext(Later) ?? {};
}
