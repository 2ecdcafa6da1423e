import { render } from 'preact';
import { Options } from '../../components/options/Options.tsx';
import { makeSay } from '../../components/text/say.ts';
import { command } from '../../utils/browser/commands.ts';
import { forgetDirectory, loadDirectory, watchDirectory } from '../../utils/browser/directory.ts';
import { loadHistory, watchHistory } from '../../utils/browser/history.ts';
import { getMessage, language } from '../../utils/browser/language.ts';
import { askToNotify, mayNotify, watchMayNotify } from '../../utils/browser/notify.ts';
import { loadStored, watchStored } from '../../utils/browser/storage.ts';
import { allResolvers } from '../../utils/check/resolver.ts';
import { ALL_ENDPOINTS, ENDPOINTS } from '../../utils/endpoints/list.ts';
import { SECOND_LOOKS } from '../../utils/endpoints/second-looks.ts';
import { whenAsked } from '../../utils/endpoints/when-asked.ts';

const app = document.getElementById('app') ?? document.body;
const say = makeSay(getMessage, language());
document.documentElement.lang = say.language;

/** The system's resolver is at no known host. */
const endpoints = [...ALL_ENDPOINTS, ...allResolvers(ENDPOINTS, SECOND_LOOKS)].map((endpoint) => ({
  id: endpoint.id,
  url: 'pattern' in endpoint ? endpoint.pattern : '',
  recipient: endpoint.recipient,
  when: whenAsked(endpoint),
}));
let { settings, transitions, permitted } = await load();
let directory: Parameters<typeof Options>[0]['directory'];
draw();
watchStored(refresh);
watchHistory(refresh);
watchMayNotify(refresh);
watchDirectory(showDirectory);
await showDirectory();

async function load() {
  const { settings } = await loadStored();
  const { transitions } = await loadHistory(settings.historyDays);
  return { settings, transitions, permitted: await mayNotify() };
}

async function refresh(): Promise<void> {
  ({ settings, transitions, permitted } = await load());
  draw();
}

async function showDirectory(): Promise<void> {
  forgetDirectory(); // this page's own copy: the background may have written another
  const inUse = await loadDirectory();
  directory = inUse && { date: inUse.directory.date, count: inUse.directory.count, source: inUse.source };
  draw();
}

/** Sends a command. What is drawn comes from storage, so a command that fails changes nothing, and an alert says so. */
async function sendCommand(send: () => Promise<boolean>): Promise<boolean> {
  const taken = await send().catch(() => false);
  if (!taken) alert(say('trouble_background_silent'));
  await refresh();
  return taken;
}

function draw(): void {
  render(
    <Options
      settings={settings}
      directory={directory}
      endpoints={endpoints}
      transitions={transitions}
      mayNotify={permitted}
      now={Date.now()}
      say={say}
      onChange={(changed) => sendCommand(() => command('change', changed))}
      onAskToNotify={askToNotify}
      onEraseHistory={() => sendCommand(() => command('eraseHistory'))}
      onForget={() => sendCommand(() => command('forget'))}
    />,
    app,
  );
}
