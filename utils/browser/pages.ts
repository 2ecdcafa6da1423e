import { native } from './native.ts';

export async function openOptions(): Promise<void> {
  await native.runtime.openOptionsPage();
}

/** Opens the explainer with this scenario. */
export async function openExplainer(scenario: string | undefined): Promise<void> {
  const query = scenario === undefined ? '' : `?scenario=${encodeURIComponent(scenario)}`;
  await native.tabs.create({ url: native.runtime.getURL('/explainer.html') + query });
}

/** Whether a message comes from one of our own pages. */
export function isOurPage(sender: { readonly id?: string; readonly url?: string }): boolean {
  return sender.id === native.runtime.id && (sender.url ?? '').startsWith(native.runtime.getURL('/'));
}
