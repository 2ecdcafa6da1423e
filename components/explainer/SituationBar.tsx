import { type Situation, TRANSPORTS } from '../../utils/model/situation.ts';
import { useAfterPaint } from '../shared/after-paint.ts';
import { CountrySelect } from '../shared/CountrySelect.tsx';
import { Select } from '../shared/Select.tsx';
import { country } from '../text/country.ts';
import type { Say } from '../text/say.ts';

const VERDICTS = ['tor', 'not-tor', 'mixed', 'unknown'] as const;

interface Props {
  situation: Situation;
  suggested?: string | undefined;
  countries: readonly string[];
  say: Say;
  onSituation: (situation: Situation) => void;
}

/** The person's situation: verdict, transport and country, each of which can be changed. */
export function SituationBar({ situation, suggested, countries, say, onSituation }: Props) {
  const { verdict, connects, country: own } = situation;
  const isPainted = useAfterPaint();
  return (
    <fieldset class="situation">
      <legend class="unseen">{say('situation_label')}</legend>
      <Select
        label={say('situation_verdict')}
        value={verdict}
        options={VERDICTS.map((value) => ({ value, text: say.of('verdict', value) }))}
        onSelect={(value) => onSituation({ ...situation, verdict: value })}
      />
      <Select
        label={say('situation_connects')}
        value={connects}
        options={TRANSPORTS.map((value) => ({ value, text: say.of('transport', value) }))}
        onSelect={(value) => onSituation({ ...situation, connects: value })}
      />
      <CountrySelect
        value={own ?? ''}
        countries={countries}
        say={say}
        onSelect={(value) =>
          onSituation(value === '' ? { verdict, connects } : { ...situation, country: value })
        }
      />
      {isPainted && suggested !== undefined && suggested === own && (
        <small class="on-screen">{say('country_suggested', country(suggested, say.language))}</small>
      )}
    </fieldset>
  );
}
