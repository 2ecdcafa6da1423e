import type { VerdictType } from '../../utils/model/verdict.ts';
import { Shape } from '../shared/Shape.tsx';
import type { ShapeName } from '../shared/shapes.ts';
import type { Say } from '../text/say.ts';
import { ago } from '../text/time.ts';
import type { SurveyGate } from './gate.ts';

interface Props {
  gate: SurveyGate;
  now: number;
  say: Say;
  onCheck: () => void;
}

/** Why a survey makes no sense now, or what is missing for it; and the check that may change that. */
export function Gate({ gate, now, say, onCheck }: Props) {
  const shape = shapeOf(gate);
  return (
    <section class="gate" data-gate={gate.type} aria-labelledby="gate">
      <h2 id="gate" data-shape={shape}>
        <Shape shape={shape} size={18} />
        {say.of('survey_gate', gate.type)}
      </h2>
      <p>{wordsOf(gate, now, say)}</p>
      {gate.type !== 'checking' && (
        <>
          <p class="meta">{say('survey_check_reveals')}</p>
          <button type="button" class="check primary" onClick={onCheck}>
            {say('check_now')}
          </button>
        </>
      )}
    </section>
  );
}

function wordsOf(gate: SurveyGate, now: number, say: Say): string {
  if (gate.type === 'unknown') return say.of('unknown_why', gate.reason);
  if (gate.type === 'outdated') return say('survey_gate_why_outdated', ago(gate.at, now, say));
  return gate.type === 'ready' ? '' : say.of('survey_gate_why', gate.type);
}

function shapeOf({ type }: SurveyGate): ShapeName {
  if (type === 'checking') return 'waiting';
  if (type === 'outdated') return 'not-tor';
  const verdicts: readonly VerdictType[] = ['tor', 'mixed'];
  return verdicts.find((verdict) => verdict === type) ?? 'unknown';
}
