import type { ComponentChildren } from 'preact';
import type { LATER_PARTS } from './later-parts.ts';

export type LaterParts = typeof LATER_PARTS;

let parts: LaterParts | undefined;

/**
 * Gives the parts to all that is drawn in it: there is one popup on a page. What comes before the verdict uses neither
 * contexts nor other hooks, whose code (3 kB) would come before it, too.
 */
export const Later = {
  Provider({ value, children }: { value: LaterParts | undefined; children: ComponentChildren }) {
    parts = value;
    return children;
  },
};

/** Nothing in the first frame: a fold that is opened so early fills when the parts are there. */
export function useLater(): Partial<LaterParts> {
  return parts ?? {};
}
