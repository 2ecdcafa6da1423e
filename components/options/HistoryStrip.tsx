import type { Known, Transition } from '../../utils/model/history.ts';
import { MINUTE_MS } from '../../utils/model/time.ts';
import { Shape } from '../shared/Shape.tsx';
import type { State } from '../shared/shapes.ts';
import { stateWords } from '../text/history.ts';
import type { Say } from '../text/say.ts';
import { moment } from '../text/time.ts';

/** As many as fit into a line; the list beneath has all of them. */
const MAX_STATES = 24;

interface Props {
  transitions: readonly Transition[];
  now: number;
  say: Say;
}

/** The states in order, wider the longer they lasted: each as a shape, and in words. */
export function HistoryStrip({ transitions, now, say }: Props) {
  const shown = transitions.slice(-MAX_STATES);
  return (
    <ol class="strip" aria-label={say('history_strip')}>
      {shown.map((transition, index) => {
        const next = shown[index + 1];
        const words = spanWords(transition, next, say);
        return (
          <li
            key={index}
            data-state={shapeOf(transition)}
            style={{ flexGrow: weight((next?.at ?? now) - transition.at) }}
            title={words}
          >
            <Shape shape={shapeOf(transition)} size={16} />
            <span class="unseen">{words}</span>
          </li>
        );
      })}
    </ol>
  );
}

function spanWords(transition: Transition, next: Transition | undefined, say: Say): string {
  const [from, state] = [moment(transition.at, say.language), stateWords(transition, say)];
  return next === undefined
    ? say('history_since', from, state)
    : say('history_span', from, moment(next.at, say.language), state);
}

/** The width of a state: logarithmic, so that minutes stay visible beside a week. @param ms how long it lasted */
function weight(ms: number): number {
  return Math.log2(2 + Math.max(0, ms) / MINUTE_MS);
}

/** The shape of a state. A blocked host is not shown on Tor: there the block has no effect. */
export function shapeOf({ verdict, blocked }: Known): State {
  if (verdict === 'tor' || verdict === 'mixed') return verdict;
  return blocked.length > 0 ? 'blocked' : (verdict ?? 'unknown');
}
