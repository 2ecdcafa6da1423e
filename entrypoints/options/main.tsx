import { render } from 'preact';
import { Options } from '../../components/Options.tsx';
import { makeSay } from '../../components/say.ts';
import { command } from '../../utils/browser/commands.ts';
import { forgetDirectory, loadDirectory, watchDirectory } from '../../utils/browser/directory.ts';
import { loadHistory, watchHistory } from '../../utils/browser/history.ts';
import { getMessage, language } from '../../utils/browser/language.ts';
import { askToNotify, mayNotify, watchMayNotify } from '../../utils/browser/notify.ts';
import { loadStored, watchStored } from '../../utils/browser/stored.ts';
import { ALL_ENDPOINTS } from '../../utils/endpoints/list.ts';

const app = document.getElementById('app') ?? document.body;
const say = makeSay(getMessage, language());
document.documentElement.lang = say.language;

const endpoints = ALL_ENDPOINTS.map(({ id, pattern, recipient, discreet, role }) => ({
  id,
  url: pattern,
  recipient,
  discreet,
  isLook: role === 'look',
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

/** A command that does not arrive must not look as if it had: what is drawn comes from storage, and failure is said. */
async function tell(send: () => Promise<boolean>): Promise<boolean> {
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
      onChange={(changed) => tell(() => command('change', changed))}
      onAskToNotify={askToNotify}
      onEraseHistory={() => tell(() => command('eraseHistory'))}
      onForget={() => tell(() => command('forget'))}
    />,
    app,
  );
}
