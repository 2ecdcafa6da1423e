import { render } from 'preact';
import { Options, type ReadLater } from '../../components/options/Options.tsx';
import { makeSay } from '../../components/text/say.ts';
import { afterFrame } from '../../utils/browser/after-frame.ts';
import { firstRead } from '../../utils/browser/first-read.ts';
import { getMessage, language } from '../../utils/browser/language.ts';
import { native } from '../../utils/browser/native.ts';
import { COUNTRIES } from '../../utils/model/countries.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../utils/model/settings.ts';

const app = document.getElementById('app') ?? document.body;
const say = makeSay(getMessage, language());
document.documentElement.lang = say.language;
document.title = say('options_title');

/** Parsers, commands and all that stands below the first screen: after the first frame. */
const live = firstFrame().then(() => import('./live.ts'));
const { readLater, readSettings, watchAll, withoutDirectory } = await live;
let later: ReadLater | undefined;
let settings: Settings = DEFAULT_SETTINGS;
watchAll(refresh); // before the first read: what changes in between would never be drawn
await refresh();

async function firstFrame(): Promise<void> {
  const first = await firstRead().catch(() => undefined);
  if (first !== undefined) draw(first.settings, undefined);
  return afterFrame();
}

async function refresh(): Promise<void> {
  settings = await readSettings();
  later = await withoutDirectory(settings, later?.directory);
  draw(settings, later);
  later = await readLater(later);
  draw(settings, later);
}

/** Sends a command. What is drawn comes from storage, so a command that fails changes nothing, and an alert says so. */
async function sendCommand(name: 'renew' | 'eraseHistory' | 'forget'): Promise<boolean> {
  return told((await live).send(name));
}

async function change(changes: Partial<Settings>): Promise<void> {
  await told((await live).change(changes));
}

async function told(sent: Promise<boolean>): Promise<boolean> {
  const taken = await sent;
  if (!taken) alert(say('trouble_background_silent'));
  await refresh();
  return taken;
}

function draw(drawn: Settings, below: ReadLater | undefined): void {
  render(
    <Options
      settings={drawn}
      countries={COUNTRIES}
      version={native.runtime.getManifest().version}
      later={below}
      now={Date.now()}
      say={say}
      onChange={change}
      onAskToNotify={() => native.permissions.request({ permissions: ['notifications'] })}
      onRenew={() => sendCommand('renew')}
      onEraseHistory={() => sendCommand('eraseHistory')}
      onForget={() => sendCommand('forget')}
    />,
    app,
  );
}
