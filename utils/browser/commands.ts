import { defineExtensionMessaging } from '@webext-core/messaging';
import type { Scope } from '../model/report.ts';
import type { Settings } from '../model/settings.ts';
import { isOurPage } from './pages.ts';

/** Commands from a page to the background. Results come back through storage; `true` only says that the work is done. */
interface Commands {
  check(scope: Scope): boolean;
  /** Only the settings that the person changed; the page may hold outdated values of the others. */
  change(settings: Partial<Settings>): boolean;
  /** Whether pages use the dark colour scheme: for the toolbar icon. */
  colours(dark: boolean): boolean;
  /** Renews the relay directory now. */
  renew(): boolean;
  forget(): boolean;
  /** Deletes the history, and nothing else. */
  eraseHistory(): boolean;
}

const { sendMessage, onMessage: onCommand } = defineExtensionMessaging<Commands>();

export const command = sendMessage;

/** What the background does for each command. The data is unchecked: the handler parses it. */
export type CommandHandlers = { readonly [Name in keyof Commands]: (data: unknown) => Promise<void> };

/** Handles commands from our own pages; a command from anywhere else is answered with `false`. */
export function handleCommands(handlers: CommandHandlers): void {
  onCommand('check', ifOurs(handlers.check));
  onCommand('change', ifOurs(handlers.change));
  onCommand('colours', ifOurs(handlers.colours));
  onCommand('renew', ifOurs(handlers.renew));
  onCommand('forget', ifOurs(handlers.forget));
  onCommand('eraseHistory', ifOurs(handlers.eraseHistory));
}

function ifOurs(handle: (data: unknown) => Promise<void>) {
  return async ({
    data,
    sender,
  }: {
    data: unknown;
    sender: Parameters<typeof isOurPage>[0];
  }): Promise<boolean> => {
    if (!isOurPage(sender)) return false;
    await handle(data);
    return true;
  };
}
