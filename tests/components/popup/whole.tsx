import type { ComponentChildren } from 'preact';
import { Later } from '../../../components/popup/later.ts';
import { LATER_PARTS } from '../../../components/popup/later-parts.ts';

/** The popup as it is after its first frame: for `render(…, { wrapper: Whole })`. */
export function Whole({ children }: { children: ComponentChildren }) {
  return <Later.Provider value={LATER_PARTS}>{children}</Later.Provider>;
}

const nothing = () => {};
/** A popup whose buttons do nothing; a test replaces the one that it watches. */
export const IDLE = {
  onCheck: nothing,
  onFullCheck: nothing,
  onMode: nothing,
  onOptions: nothing,
  onSave: nothing,
  onExplain: nothing,
  onTransport: nothing,
};
