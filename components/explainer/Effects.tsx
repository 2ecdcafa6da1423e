import { type Effect, OUTCOMES, type Outcome } from '../../utils/model/effect.ts';
import type { SourceId } from '../../utils/model/source.ts';
import { effectText } from '../effect-text.ts';
import { SUBJECT } from '../effect-words.ts';
import { OUTCOME_SHAPE, OUTCOMES_OF } from '../outcome-words.ts';
import { StateShape } from '../StateShape.tsx';
import type { Say } from '../say.ts';
import { Cited } from './Cited.tsx';

interface Props {
  effects: readonly Effect[];
  numbers: ReadonlyMap<SourceId, number>;
  say: Say;
}

/** Three lists: what stops, what goes on, what depends. */
export function Effects({ effects, numbers, say }: Props) {
  return (
    <section class="effects" aria-label={say('effects_label')}>
      {OUTCOMES.map((outcome) => {
        const those = effects.filter((effect) => effect.outcome === outcome);
        // That nothing stops is worth a word; that nothing depends is not.
        if (those.length === 0 && outcome === 'depends') return null;
        return <Outcomes key={outcome} outcome={outcome} effects={those} numbers={numbers} say={say} />;
      })}
    </section>
  );
}

function Outcomes({ outcome, effects, numbers, say }: Props & { outcome: Outcome }) {
  return (
    <div class="outcome" data-outcome={outcome}>
      <h3>
        <StateShape shape={OUTCOME_SHAPE[outcome]} size={15} /> {say(OUTCOMES_OF[outcome])}
      </h3>
      {effects.length === 0 && <p class="meta">{say('nothing_here')}</p>}
      <dl>
        {sameSaid(effects, say).map(({ effect, subjects, text }) => (
          <div key={effect.subject} data-subject={effect.subject}>
            <dt>
              {subjects.map((subject) => (
                <span key={subject}>{subject}</span>
              ))}
            </dt>
            <dd>
              {text} <Cited effect={effect} numbers={numbers} say={say} />
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

/** What is said of several in the same words is said once. */
function sameSaid(effects: readonly Effect[], say: Say) {
  const groups = [...Map.groupBy(effects, (effect) => `${effectText(effect, say)} ${effect.sources}`)];
  return groups.flatMap(([, those]) => {
    const [effect] = those;
    if (effect === undefined) return [];
    const subjects = those.map(({ subject }) => say(SUBJECT[subject]));
    return [{ effect, subjects, text: effectText(effect, say) }];
  });
}
