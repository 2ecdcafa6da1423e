import { render } from 'preact';
import { Options, type ReadLater } from '../../components/options/Options.tsx';
import { painted } from '../../components/shared/after-paint.ts';
import { makeSay } from '../../components/text/say.ts';
import { appear } from '../../utils/browser/appearance.ts';
import { askStored } from '../../utils/browser/ask-stored.ts';
import { native } from '../../utils/browser/native.ts';
import { readOwn } from '../../utils/browser/own-read.ts';
import { getSpoken, spokenLanguage } from '../../utils/browser/speak.ts';
import { COUNTRIES } from '../../utils/model/countries.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../utils/model/settings.ts';

const app = document.getElementById('app') ?? document.body;
let say = makeSay(getSpoken, spokenLanguage());

/** Parsers, commands and all that stands below the first screen: after the first frame. */
const live = firstFrame().then(() => import('./live.ts'));
const { readLater, readSettings, watchAll, withoutDirectory } = await live;
let later: ReadLater | undefined;
let settings: Settings = DEFAULT_SETTINGS;
watchAll(refresh); // before the first read: what changes in between would never be drawn
await refresh();

async function firstFrame(): Promise<void> {
  const first = await readOwn(globalThis.storedAsked ?? askStored()).catch(() => undefined);
  if (first === undefined) return;
  await show(first.settings, undefined);
  await painted();
}

async function refresh(): Promise<void> {
  settings = await readSettings();
  later = await withoutDirectory(settings, later?.directory);
  await show(settings, later);
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

/** Draws the page in the language and the colours that are set. */
async function show(drawn: Settings, below: ReadLater | undefined): Promise<void> {
  await appear(drawn);
  say = makeSay(getSpoken, spokenLanguage());
  document.title = say('options_title');
  draw(drawn, below);
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
