import { browser } from 'wxt/browser';

export async function openOptions(): Promise<void> {
  await browser.runtime.openOptionsPage();
}

/** Opens the explainer with this scenario. */
export async function openExplainer(scenario: string | undefined): Promise<void> {
  const query = scenario === undefined ? '' : `?scenario=${encodeURIComponent(scenario)}`;
  await browser.tabs.create({ url: browser.runtime.getURL('/explainer.html') + query });
}

/** Whether a message comes from one of our own pages. */
export function isOurPage(sender: { readonly id?: string; readonly url?: string }): boolean {
  return sender.id === browser.runtime.id && (sender.url ?? '').startsWith(browser.runtime.getURL('/'));
}
