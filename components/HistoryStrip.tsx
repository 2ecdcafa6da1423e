import type { Transition } from '../utils/model/history.ts';
import { shapeOf, stateWords } from './changes.ts';
import { StateShape } from './StateShape.tsx';
import type { Say } from './say.ts';
import { moment } from './when.ts';

/** So many fit into a line; the list beneath has them all. */
const MOST = 24;

interface Props {
  transitions: readonly Transition[];
  now: number;
  say: Say;
}

/** The states in order, as wide as they were long: each by its shape, with the same in words. */
export function HistoryStrip({ transitions, now, say }: Props) {
  const shown = transitions.slice(-MOST);
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
            <StateShape shape={shapeOf(transition)} size={16} />
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

/** A week must not squeeze the minutes out of the picture. @param ms */
function weight(ms: number): number {
  return Math.log2(2 + Math.max(0, ms) / 60_000);
}
