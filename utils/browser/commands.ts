import { defineExtensionMessaging } from '@webext-core/messaging';
import type { Scope } from '../model/report.ts';
import type { Settings } from '../model/settings.ts';
import { isOurPage } from './pages.ts';

/** What a page may tell the background. What comes of it goes through storage; `true` only says "taken". */
interface Commands {
  check(scope: Scope): boolean;
  /** Only what the person changed: the rest stays as it is, whatever the page knew of it. */
  change(settings: Partial<Settings>): boolean;
  /** Whether pages are drawn dark: for the toolbar icon. */
  colours(dark: boolean): boolean;
  forget(): boolean;
  /** Forgets the changes that were kept, and nothing else. */
  eraseHistory(): boolean;
}

const { sendMessage, onMessage: onCommand } = defineExtensionMessaging<Commands>();

export const command = sendMessage;

/** What the background does at each command. The data is whatever a page sent: to be parsed. */
export type Works = { readonly [Name in keyof Commands]: (data: unknown) => Promise<void> };

/** Answers commands from our own pages; one from anywhere else is not taken. `true` comes when the work is done. */
export function takeCommands(works: Works): void {
  onCommand('check', ifOurs(works.check));
  onCommand('change', ifOurs(works.change));
  onCommand('colours', ifOurs(works.colours));
  onCommand('forget', ifOurs(works.forget));
  onCommand('eraseHistory', ifOurs(works.eraseHistory));
}

function ifOurs(work: (data: unknown) => Promise<void>) {
  return async ({
    data,
    sender,
  }: {
    data: unknown;
    sender: Parameters<typeof isOurPage>[0];
  }): Promise<boolean> => {
    if (!isOurPage(sender)) return false;
    await work(data);
    return true;
  };
}
