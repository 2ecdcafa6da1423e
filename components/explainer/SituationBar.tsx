import { type Situation, WAYS } from '../../utils/model/situation.ts';
import { country } from '../country.ts';
import { VERDICT } from '../forecast-words.ts';
import { Pick } from '../Pick.tsx';
import type { Say } from '../say.ts';
import { WAY } from '../way-words.ts';

const VERDICTS = ['tor', 'not-tor', 'mixed', 'unknown'] as const;

interface Props {
  situation: Situation;
  suggested?: string | undefined;
  countries: readonly string[];
  say: Say;
  onSituation: (situation: Situation) => void;
}

/** What is known of the person, each to be changed in place. */
export function SituationBar({ situation, suggested, countries, say, onSituation }: Props) {
  const { verdict, connects, country: own } = situation;
  const named = countries
    .map((code) => ({ value: code, text: country(code, say.language) }))
    .sort((a, b) => a.text.localeCompare(b.text, say.language));
  return (
    <fieldset class="situation">
      <legend class="unseen">{say('situation_label')}</legend>
      <Pick
        label={say('situation_verdict')}
        value={verdict}
        options={VERDICTS.map((value) => ({ value, text: say(VERDICT[value]) }))}
        onPick={(value) => onSituation({ ...situation, verdict: value })}
      />
      <Pick
        label={say('situation_connects')}
        value={connects}
        options={WAYS.map((value) => ({ value, text: say(WAY[value]) }))}
        onPick={(value) => onSituation({ ...situation, connects: value })}
      />
      <Pick
        label={say('situation_country')}
        value={own ?? ''}
        options={[{ value: '', text: say('country_not_chosen') }, ...named]}
        onPick={(value) =>
          onSituation(value === '' ? { verdict, connects } : { ...situation, country: value })
        }
      />
      {suggested !== undefined && suggested === own && (
        <small>{say('country_suggested', country(suggested, say.language))}</small>
      )}
    </fieldset>
  );
}
