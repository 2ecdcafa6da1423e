import type { ComponentChildren, Ref } from 'preact';
import type { Elsewhere } from '../../utils/model/window.ts';
import { Fold } from '../shared/Fold.tsx';
import { Shape } from '../shared/Shape.tsx';
import type { Say } from '../text/say.ts';

interface Props {
  elsewhere: Elsewhere;
  say: Say;
  heading: Ref<HTMLHeadingElement>;
  /** Checks this window, where that can be done. */
  onCheck: () => void;
  /** The report; the page's headline is another one. */
  children: (heading: null) => ComponentChildren;
}

/** Puts a report about other windows or tabs behind a fold, and says first that it does not tell this one's way. */
export function OtherWindow({ elsewhere, say, heading, onCheck, children }: Props) {
  const place = elsewhere === 'container' ? 'container' : 'private';
  return (
    <>
      <section class="verdict" data-state="unknown" aria-label={say('verdict_label')}>
        <Shape shape="unknown" size={42} />
        <div>
          <h1 tabIndex={-1} ref={heading}>
            {say.of('other_window_title', place)}
          </h1>
          <p>{say.of('other_window_is', place)}</p>
          <p class="meta">{say.of('other_window', elsewhere)}</p>
          {elsewhere === 'can-check' && (
            <button type="button" class="primary" onClick={() => onCheck()}>
              {say('check_this_window')}
            </button>
          )}
        </div>
      </section>
      <Fold class="other-window" summary={say.of('other_window_report', place)}>
        {() => children(null)}
      </Fold>
    </>
  );
}
