import type { Scope } from '../model/report.ts';
import type { Settings } from '../model/settings.ts';
import { native } from './native.ts';
import { isOurPage } from './pages.ts';

/** Commands from a page to the background, with their data. Results come back through storage. */
interface Commands {
  check: Scope;
  /** Only the settings that the person changed; the page may hold outdated values of the others. */
  change: Partial<Settings>;
  /** Whether pages use the dark colour scheme: for the toolbar icon. */
  colours: boolean;
  /** Renews the relay directory now. */
  renew: undefined;
  /** Makes readable what another version stored. */
  mend: undefined;
  forget: undefined;
  /** Deletes the history, and nothing else. */
  eraseHistory: undefined;
}
type Name = keyof Commands;

/** @returns whether the work is done. Rejects where no background answers. */
export async function command<Which extends Name>(
  name: Which,
  ...[data]: Commands[Which] extends undefined ? [] : [Commands[Which]]
): Promise<boolean> {
  const answer: unknown = await native.runtime.sendMessage({ command: name, data });
  return answer === true;
}

/** What the background does for each command. The data is unchecked: the handler parses it. */
export type CommandHandlers = { readonly [Which in Name]: (data: unknown) => Promise<void> };

/** Handles commands from our own pages; a command from anywhere else is answered with `false`, and one that fails too. */
export function handleCommands(handlers: CommandHandlers): void {
  const byName = new Map(Object.entries(handlers));
  native.runtime.onMessage.addListener((message: unknown, sender, answer) => {
    const handle = byName.get(Reflect.get(Object(message), 'command'));
    if (handle === undefined) return false;
    const handled = isOurPage(sender)
      ? done(handle(Reflect.get(Object(message), 'data')))
      : Promise.resolve(false);
    void handled.then(answer);
    return true; // the answer comes later; until then Chromium does not end the background
  });
}

async function done(work: Promise<void>): Promise<boolean> {
  return work.then(
    () => true,
    (error: unknown) => {
      console.error('A command failed:', error);
      return false;
    },
  );
}
