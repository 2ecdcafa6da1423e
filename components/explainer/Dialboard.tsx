import type { Dials, Scenario } from '../../utils/model/scenario.ts';
import { Select } from '../shared/Select.tsx';
import { plainDays } from '../text/plain.ts';
import type { Say } from '../text/say.ts';
import type { AgePoint } from './age-curve.ts';

interface Props {
  chosen: Scenario;
  dials: Dials;
  ages: readonly AgePoint[];
  say: Say;
  onDials: (dials: Dials) => void;
}

/** The settings of this scenario. */
export function Dialboard({ chosen, dials, ages, say, onDials }: Props) {
  const has = (name: Scenario['dials'][number]) => chosen.dials.includes(name);
  const days = ages.map((age) => ({
    value: String(age.days),
    text: plainDays(age.days, say.language),
  }));
  return (
    <fieldset class="dials">
      <legend class="unseen">{say('dials_label')}</legend>
      {has('list-age') && (
        <Select
          label={say('dial_list_age')}
          value={String(dials.listAge)}
          options={[{ value: '0', text: say('dial_age_fresh') }, ...days]}
          onSelect={(value) => onDials({ ...dials, listAge: Number(value) })}
        />
      )}
      {has('families') && (
        <Select
          label={say('dial_families')}
          value={dials.families}
          options={[
            { value: 'both', text: say('dial_both') },
            { value: 'ipv4', text: say('dial_ipv4') },
          ]}
          onSelect={(families) => onDials({ ...dials, families })}
        />
      )}
      {has('built-in-bridges') && (
        <label class="pick-one">
          <input
            type="checkbox"
            checked={dials.builtInBridges}
            onChange={({ currentTarget }) => onDials({ ...dials, builtInBridges: currentTarget.checked })}
          />
          {say('dial_built_in')}
        </label>
      )}
    </fieldset>
  );
}
