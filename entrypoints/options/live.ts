import type { ReadLater } from '../../components/options/Options.tsx';
import { command } from '../../utils/browser/commands.ts';
import { forgetDirectory, loadDirectory, watchDirectory } from '../../utils/browser/directory.ts';
import { loadHistory, watchHistory } from '../../utils/browser/history.ts';
import { mayNotify, watchMayNotify } from '../../utils/browser/notify.ts';
import { loadLastRenewal, watchLastRenewal } from '../../utils/browser/renew-directory.ts';
import { loadStored, watchStored } from '../../utils/browser/storage.ts';
import { allResolvers } from '../../utils/check/resolver.ts';
import { ALL_ENDPOINTS, ENDPOINTS } from '../../utils/endpoints/list.ts';
import { SECOND_LOOKS } from '../../utils/endpoints/second-looks.ts';
import { whenAsked } from '../../utils/endpoints/when-asked.ts';
import type { Settings } from '../../utils/model/settings.ts';

/** The system's resolver is at no known host. */
const endpoints = [...ALL_ENDPOINTS, ...allResolvers(ENDPOINTS, SECOND_LOOKS)].map((endpoint) => ({
  id: endpoint.id,
  url: 'pattern' in endpoint ? endpoint.pattern : '',
  recipient: endpoint.recipient,
  when: whenAsked(endpoint),
}));

export async function readSettings(): Promise<Settings> {
  return (await loadStored()).settings;
}

/** All but the relay directory, which takes longest; the one that was read before stays meanwhile. */
export async function withoutDirectory(
  { historyDays }: Settings,
  directory: ReadLater['directory'],
): Promise<ReadLater> {
  const [{ transitions }, isPermitted, lastRenewal] = await Promise.all([
    loadHistory(historyDays),
    mayNotify(),
    loadLastRenewal(),
  ]);
  return { endpoints, transitions, mayNotify: isPermitted, directory, lastRenewal };
}

/** With the relay directory in use. */
export async function readLater(read: ReadLater): Promise<ReadLater> {
  const inUse = await loadDirectory();
  if (inUse === undefined) return { ...read, directory: null };
  const { date, count } = inUse.directory;
  return { ...read, directory: { date, count, source: inUse.source } };
}

export function watchAll(changed: () => void): void {
  watchStored(changed);
  watchHistory(changed);
  watchMayNotify(changed);
  watchLastRenewal(changed);
  watchDirectory(() => {
    forgetDirectory(); // this page's own copy: the background may have written another
    changed();
  });
}

/** False where the background does not answer. */
export function send(name: 'renew' | 'eraseHistory' | 'forget'): Promise<boolean> {
  return command(name).catch(() => false);
}

export function change(changes: Partial<Settings>): Promise<boolean> {
  return command('change', changes).catch(() => false);
}
