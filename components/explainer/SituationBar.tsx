import { type Situation, TRANSPORTS } from '../../utils/model/situation.ts';
import { useAfterPaint } from '../shared/after-paint.ts';
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
  const named = isPainted
    ? namesOf(countries, say)
    : own === undefined
      ? []
      : [{ value: own, text: own.toUpperCase() }];
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
      <Select
        class="country"
        label={say('situation_country')}
        value={own ?? ''}
        options={[{ value: '', text: say('country_not_chosen') }, ...named]}
        onSelect={(value) =>
          onSituation(value === '' ? { verdict, connects } : { ...situation, country: value })
        }
      />
      {suggested !== undefined && suggested === own && (
        <small>{say('country_suggested', country(suggested, say.language))}</small>
      )}
    </fieldset>
  );
}

/** Their names are sorted after the first frame: 250 of them take `Intl` longer than all else on the page. */
function namesOf(countries: readonly string[], say: Say) {
  const { compare } = new Intl.Collator(say.language);
  return countries
    .map((code) => ({ value: code, text: country(code, say.language) }))
    .sort((a, b) => compare(a.text, b.text));
}
