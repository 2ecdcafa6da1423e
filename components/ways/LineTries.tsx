import { useRef, useState } from 'preact/hooks';
import type { BridgeLine } from '../../utils/model/bridge-line.ts';
import type { LineTried } from '../../utils/model/way-try.ts';
import { countText } from '../text/numbers.ts';
import type { Say } from '../text/say.ts';
import type { Tries } from './tries.ts';

interface Props {
  lines: readonly BridgeLine[];
  tries: Tries;
  say: Say;
  /** By the number of the line. */
  onTried: (number: number, tried: LineTried) => void;
}

/** The button that connects to the pasted bridges, and what that would show before it is pressed. */
export function LineTries({ lines, tries, say, onTried }: Props) {
  const [state, setState] = useState<'untried' | 'trying' | 'not-allowed' | 'done'>('untried');
  const running = useRef<AbortController>(undefined);
  const { numbers, not } = tries.askable(lines);
  const start = () => {
    const abort = new AbortController();
    running.current = abort;
    setState('trying');
    for (const [number, tried] of not) onTried(number, tried);
    void tries
      .lines(lines, abort.signal, onTried)
      .then((done) => setState(done === undefined ? 'not-allowed' : 'done'));
  };
  if (tries.gate !== 'open') return <p class="meta">{say.of('try_gate', tries.gate)}</p>;
  if (numbers.length === 0) return <p class="meta">{say('try_lines_none')}</p>;
  return (
    <div class="try" data-try="lines">
      <p>{say('try_before_lines', countText(numbers.length, say.language))}</p>
      {state === 'trying' ? (
        <button type="button" onClick={() => running.current?.abort()}>
          {say('try_stop')}
        </button>
      ) : (
        <button type="button" class="start" onClick={start}>
          {say('try_lines_start')}
        </button>
      )}
      <p role="status">
        {state === 'trying' && say('try_trying')}
        {state === 'not-allowed' && say('try_not_allowed')}
        {state === 'done' && say('try_lines_done')}
      </p>
    </div>
  );
}
