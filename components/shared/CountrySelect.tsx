import { country } from '../text/country.ts';
import type { Say } from '../text/say.ts';
import { useAfterPaint } from './after-paint.ts';
import { Select } from './Select.tsx';

interface Props {
  /** ISO 3166-1 alpha-2, lower case; '': none. */
  value: string;
  countries: readonly string[];
  say: Say;
  onSelect: (country: string) => void;
}

/** The person's country. */
export function CountrySelect({ value, countries, say, onSelect }: Props) {
  const isPainted = useAfterPaint();
  const named = isPainted
    ? namesOf(countries, say)
    : value === ''
      ? []
      : [{ value, text: value.toUpperCase() }];
  return (
    <Select
      class="country"
      label={say('situation_country')}
      value={value}
      options={[{ value: '', text: say('country_not_chosen') }, ...named]}
      onSelect={onSelect}
    />
  );
}

/** They are named and sorted after the first frame: 250 of them take `Intl` longer than all else on a page. */
function namesOf(countries: readonly string[], say: Say) {
  const { compare } = new Intl.Collator(say.language);
  return countries
    .map((code) => ({ value: code, text: country(code, say.language) }))
    .sort((a, b) => compare(a.text, b.text));
}
