import { useEffect, useRef, useState } from 'preact/hooks';
import type { Verdict } from '../../utils/model/verdict.ts';
import { headline } from '../text/headline.ts';
import type { Say } from '../text/say.ts';

interface Props {
  isRunning: boolean;
  verdict: Verdict | undefined;
  say: Say;
}

/** For screen readers: announces that a check ended, even where the verdict is the same as before. */
export function Announcement({ isRunning, verdict, say }: Props) {
  const [text, setText] = useState('');
  const wasRunning = useRef(isRunning);
  useEffect(() => {
    // A verdict that is forgotten, or is about other windows, is not to be read out later.
    if (isRunning || verdict === undefined) setText('');
    else if (wasRunning.current) setText(say('checked', headline(verdict, say)));
    wasRunning.current = isRunning;
  }, [isRunning, verdict, say]);
  return (
    <p class="unseen" role="status">
      {text}
    </p>
  );
}
