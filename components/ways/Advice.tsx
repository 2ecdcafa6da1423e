import { useState } from 'preact/hooks';
import { COUNTRIES } from '../../utils/model/countries.ts';
import {
  SET_UP_WAYS,
  type SetUpWay,
  WAY_PROGRAMS,
  type Way,
  type WayAdvice,
  type WayProgram,
} from '../../utils/model/ways.ts';
import { CountrySelect } from '../shared/CountrySelect.tsx';
import { Select } from '../shared/Select.tsx';
import type { Say } from '../text/say.ts';

export interface AdviceProps {
  /** Ways for this country, in the order to try; '': none is chosen. */
  advise: (country: string) => readonly WayAdvice[];
  /** What is supposed at first: ISO 3166-1 alpha-2, lower case, or ''. */
  country: string;
  /** When the settings by country were made; ms since the epoch. */
  date: number;
  say: Say;
}

/** The ways in the order to try them, for a country and a program that are chosen here. */
export function Advice({ advise, country: supposed, date, say }: AdviceProps) {
  const [country, setCountry] = useState(supposed);
  const [program, setProgram] = useState<WayProgram>('browser');
  const day = new Intl.DateTimeFormat(say.language, { dateStyle: 'medium', timeZone: 'UTC' }).format(date);
  return (
    <section aria-labelledby="advice">
      <h2 id="advice">{say('ways_advice')}</h2>
      <div class="choices">
        <CountrySelect value={country} countries={COUNTRIES} say={say} onSelect={setCountry} />
        <Select
          label={say('way_program')}
          value={program}
          options={WAY_PROGRAMS.map((value) => ({ value, text: say.of('way_program', value) }))}
          onSelect={setProgram}
        />
      </div>
      <p class="meta">{say('ways_country_note')}</p>
      <ol class="advice">
        {advise(country).map((advice) => (
          <OneWay key={advice.way} advice={advice} program={program} say={say} />
        ))}
      </ol>
      <p class="meta">{say('ways_advice_date', day)}</p>
    </section>
  );
}

function OneWay({
  advice: { way, why, speed },
  program,
  say,
}: {
  advice: WayAdvice;
  program: WayProgram;
  say: Say;
}) {
  return (
    <li>
      <h3>{say.of('way_name', way)}</h3>
      {isSetUp(way) && <p class="meta">{say.of('way_speed', speed)}</p>}
      {why.map((reason) => (
        <p key={reason}>{say.of('way_why', reason)}</p>
      ))}
      {isSetUp(way) && <p class="how">{stepOf(way, program, say)}</p>}
    </li>
  );
}

function stepOf(way: SetUpWay, program: WayProgram, say: Say): string {
  switch (program) {
    case 'browser':
      return say.of('way_browser', way);
    case 'android':
      return say.of('way_android', way);
    case 'orbot':
      return say.of('way_orbot', way);
  }
}

function isSetUp(way: Way): way is SetUpWay {
  return SET_UP_WAYS.some((one) => one === way);
}
