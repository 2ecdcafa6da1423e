import type { ShownIn } from '../model/window.ts';
import { native } from './native.ts';
import { shownIn } from './window.ts';

/** The keys that the popup needs, by where they are stored. */
export const NEEDED = {
  local: ['settings', 'report', 'running'],
  session: ['report', 'running', 'fullByHand'],
} as const;

type Values = Readonly<Record<string, unknown>>;

/** Asks for all that the popup shows: what is stored on disk and in memory, unread, and the window it is in. */
export function askStored(): Promise<readonly [onDisk: Values, inMemory: Values, here: ShownIn]> {
  const { local, session } = native.storage;
  return Promise.all([local.get([...NEEDED.local]), session.get([...NEEDED.session]), shownIn()]);
}
