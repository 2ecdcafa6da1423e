import { render } from 'preact';
import { JapanPage } from '../../components/explainer/japan/JapanPage.tsx';
import { makeSay } from '../../components/text/say.ts';
import { appear } from '../../utils/browser/appearance.ts';
import { readAgain } from '../../utils/browser/read-again.ts';
import { getSpoken, spokenLanguage } from '../../utils/browser/speak.ts';
import { COUNTRY_PARTS, RELAYS_IN_JAPAN } from '../../utils/relays/japan.ts';
import { CITED } from '../../utils/scenarios/cited.ts';
import { SOURCES } from '../../utils/scenarios/sources.ts';

// Without what is stored, the page is as the browser is set.
await readAgain()
  .then(({ settings }) => appear(settings))
  .catch(() => undefined);
const say = makeSay(getSpoken, spokenLanguage());
document.documentElement.lang = say.language;
document.title = say('case_2013_title');
render(
  <JapanPage
    cited={{ ...CITED.notes, ...CITED.japan }}
    sources={SOURCES}
    months={RELAYS_IN_JAPAN}
    parts={COUNTRY_PARTS}
    say={say}
  />,
  document.getElementById('app') ?? document.body,
);
