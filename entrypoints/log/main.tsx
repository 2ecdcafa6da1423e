import { render } from 'preact';
import { LogPage } from '../../components/log/LogPage.tsx';
import { makeSay } from '../../components/text/say.ts';
import { appear } from '../../utils/browser/appearance.ts';
import { readAgain } from '../../utils/browser/read-again.ts';
import { getSpoken, spokenLanguage } from '../../utils/browser/speak.ts';
import { readLog } from '../../utils/torlog/read-log.ts';

// Without what is stored, the page is as the browser is set.
await readAgain()
  .then(({ settings }) => appear(settings))
  .catch(() => undefined);
const say = makeSay(getSpoken, spokenLanguage());
document.documentElement.lang = say.language;
document.title = say('log_title');
render(<LogPage say={say} read={readLog} />, document.getElementById('app') ?? document.body);
