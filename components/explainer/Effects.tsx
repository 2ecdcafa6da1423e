import type { SourceId } from '../../utils/model/citation.ts';
import { type Effect, OUTCOMES, type Outcome } from '../../utils/model/effect.ts';
import { Shape } from '../shared/Shape.tsx';
import { OUTCOME_SHAPE } from '../shared/shapes.ts';
import type { Say } from '../text/say.ts';
import { Cited } from './Cited.tsx';
import { groupBySentence } from './group-effects.ts';

interface Props {
  effects: readonly Effect[];
  numbers: ReadonlyMap<SourceId, number>;
  say: Say;
}

/** Three lists: what stops, what goes on, what depends on something else. */
export function Effects({ effects, numbers, say }: Props) {
  return (
    <section class="effects">
      {OUTCOMES.map((outcome) => {
        const those = effects.filter((effect) => effect.outcome === outcome);
        // An empty list of what stops or goes on is information; an empty list of what depends is not.
        if (those.length === 0 && outcome === 'depends') return null;
        return <Outcomes key={outcome} outcome={outcome} effects={those} numbers={numbers} say={say} />;
      })}
    </section>
  );
}

function Outcomes({ outcome, effects, numbers, say }: Props & { outcome: Outcome }) {
  return (
    <div class="outcome" data-outcome={outcome} data-shape={OUTCOME_SHAPE[outcome]}>
      <h3>
        <Shape shape={OUTCOME_SHAPE[outcome]} size={15} /> {say.of('outcomes', outcome)}
      </h3>
      {effects.length === 0 && <p class="meta">{say('nothing_here')}</p>}
      <dl>
        {groupBySentence(effects, say).map(({ effect, subjects, text }) => (
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
