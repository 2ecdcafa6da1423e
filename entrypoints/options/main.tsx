import { render } from 'preact';
import { Options } from '../../components/Options.tsx';
import { makeSay } from '../../components/say.ts';
import { command } from '../../utils/browser/commands.ts';
import { loadDirectory } from '../../utils/browser/directory.ts';
import { getMessage, language } from '../../utils/browser/language.ts';
import { loadStored, watchStored } from '../../utils/browser/stored.ts';
import { ENDPOINTS } from '../../utils/endpoints/list.ts';

const app = document.getElementById('app') ?? document.body;
const say = makeSay(getMessage, language());
document.documentElement.lang = say.language;

const endpoints = ENDPOINTS.map(({ id, pattern, recipient, discreet }) => ({
  id,
  url: pattern,
  recipient,
  discreet,
}));
let { settings } = await loadStored();
let directory: Parameters<typeof Options>[0]['directory'];
draw();
await showDirectory();

watchStored(async () => {
  settings = (await loadStored()).settings;
  draw();
});

async function showDirectory(): Promise<void> {
  const inUse = await loadDirectory();
  if (inUse === undefined) return;
  const { date, count } = inUse.directory;
  directory = { date, count, source: inUse.source };
  draw();
}

function draw(): void {
  render(
    <Options
      settings={settings}
      directory={directory}
      endpoints={endpoints}
      now={Date.now()}
      say={say}
      onChange={(changed) => command('change', changed)}
      onForget={() => command('forget')}
    />,
    app,
  );
}
