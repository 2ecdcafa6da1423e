import { useRef, useState } from 'preact/hooks';
import {
  type BridgeReached,
  BUILT_IN_TRIES,
  type BuiltInTried,
  type BuiltInTry,
  type HostReached,
  type NatKind,
} from '../../utils/model/way-try.ts';
import { Shape } from '../shared/Shape.tsx';
import type { ShapeName } from '../shared/shapes.ts';
import type { Say } from '../text/say.ts';
import type { Tries } from './tries.ts';

interface Props {
  tries: Tries;
  say: Say;
}

/** What can be told from here of the ways that come with Tor Browser: each step is said before it is taken. */
export function BuiltInTries({ tries, say }: Props) {
  return (
    <section aria-labelledby="tries">
      <h2 id="tries">{say('try_title')}</h2>
      <p>{say.of('try_gate', tries.gate)}</p>
      {tries.gate === 'open' &&
        BUILT_IN_TRIES.map((way) => <OneTry key={way} way={way} tries={tries} say={say} />)}
    </section>
  );
}

type State = 'untried' | 'trying' | 'not-allowed' | BuiltInTried;

function OneTry({ way, tries, say }: Props & { way: BuiltInTry }) {
  const [state, setState] = useState<State>('untried');
  const running = useRef<AbortController>(undefined);
  const start = () => {
    const abort = new AbortController();
    running.current = abort;
    setState('trying');
    void tries.builtIn(way, abort.signal).then((tried) => {
      setState(abort.signal.aborted ? 'untried' : (tried ?? 'not-allowed'));
    });
  };
  const front = tries.fronts[way];
  return (
    <div class="try" data-try={way}>
      <h3>{say.of('way_name', way)}</h3>
      <p>
        {way === 'snowflake'
          ? say('try_before_snowflake', ...tries.stun, front)
          : say('try_before_front', front)}
      </p>
      {state === 'trying' ? (
        <button type="button" onClick={() => running.current?.abort()}>
          {say('try_stop')}
        </button>
      ) : (
        <button type="button" class="start" onClick={start}>
          {say('try_start')}
        </button>
      )}
      <div role="status">
        {state === 'trying' && <p>{say('try_trying')}</p>}
        {state === 'not-allowed' && <p>{say('try_not_allowed')}</p>}
        {typeof state === 'object' && <Tried way={way} tried={state} say={say} />}
      </div>
    </div>
  );
}

function Tried({ way, tried: { front, nat }, say }: { way: BuiltInTry; tried: BuiltInTried; say: Say }) {
  return (
    <>
      {nat !== undefined && (
        <Said data="nat" name={nat} shape={NAT_SHAPE[nat]} text={say.of('try_nat', nat)} />
      )}
      <Said data="front" name={front} shape={reachedShape(front)} text={say.of('try_host', front)} />
      <p class="meta">{say.of('try_not_shown', way)}</p>
    </>
  );
}

/** One finding: its shape, and a sentence. */
export function Said({
  data,
  name,
  shape,
  text,
}: {
  data: string;
  name: string;
  shape: ShapeName;
  text: string;
}) {
  return (
    <p class="said" data-said={data} data-is={name} data-shape={shape}>
      <Shape shape={shape} size={16} />
      <span>{text}</span>
    </p>
  );
}

/** Never red: a server that is gone looks the same from a browser as one that is blocked. */
export function reachedShape(reached: HostReached | BridgeReached): ShapeName {
  return reached === 'reached' ? 'works' : 'unknown';
}

const NAT_SHAPE: Readonly<Record<NatKind, ShapeName>> = {
  'one-port': 'works',
  direct: 'works',
  'two-ports': 'unknown',
  'one-server': 'unknown',
  silent: 'unknown',
  'cannot-tell': 'unknown',
  off: 'unknown',
};
