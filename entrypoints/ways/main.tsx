import { render } from 'preact';
import { makeSay } from '../../components/text/say.ts';
import { WaysPage } from '../../components/ways/WaysPage.tsx';
import { appear } from '../../utils/browser/appearance.ts';
import { readAgain } from '../../utils/browser/read-again.ts';
import { getSpoken, spokenLanguage } from '../../utils/browser/speak.ts';
import { situationOf } from '../../utils/forecast/situation.ts';
import { DEFAULT_SETTINGS } from '../../utils/model/settings.ts';
import { adviseWays } from '../../utils/ways/advise.ts';
import { BY_COUNTRY } from '../../utils/ways/by-country.ts';
import { knownFrom } from './known.ts';

// Without what is stored, the page is as the browser is set.
const stored = await readAgain().catch(() => undefined);
const { report, settings = DEFAULT_SETTINGS } = stored ?? {};
await appear(settings);
/** Parsers and the relay directory, which the pages share. */
const { bridgeReader, recentSurvey, triesFor } = await import('./live.ts');
const read = await bridgeReader();
const asked = knownFrom(location.search);
const known = { ...asked, survey: asked.survey ?? (await recentSurvey()) };
const { verdict, country = '' } = situationOf(report, settings);
const say = makeSay(getSpoken, spokenLanguage());
document.documentElement.lang = say.language;
document.title = say('ways_title');
render(
  <WaysPage
    say={say}
    known={known}
    country={country}
    date={Date.parse(BY_COUNTRY.date)}
    advise={(chosen) => adviseWays({ ...known, verdict, country: chosen })}
    read={read}
    tries={triesFor(report)}
  />,
  document.getElementById('app') ?? document.body,
);
