import { browser } from 'wxt/browser';

export async function openOptions(): Promise<void> {
  await browser.runtime.openOptionsPage();
}

/** Whether a message comes from one of our own pages; anything else is not answered. */
export function isOurPage(sender: { readonly id?: string; readonly url?: string }): boolean {
  return sender.id === browser.runtime.id && (sender.url ?? '').startsWith(browser.runtime.getURL('/'));
}
