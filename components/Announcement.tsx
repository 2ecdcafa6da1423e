import { useEffect, useRef, useState } from 'preact/hooks';
import type { Verdict } from '../utils/model/verdict.ts';
import { headline } from './headline.ts';
import type { Say } from './say.ts';

interface Props {
  isRunning: boolean;
  verdict: Verdict | undefined;
  say: Say;
}

/** Tells those who do not see the bar go away that a check ended: the verdict may be the same as before. */
export function Announcement({ isRunning, verdict, say }: Props) {
  const [text, setText] = useState('');
  const wasRunning = useRef(isRunning);
  useEffect(() => {
    if (isRunning) setText('');
    else if (wasRunning.current && verdict !== undefined) setText(say('checked', headline(verdict, say)));
    wasRunning.current = isRunning;
  }, [isRunning, verdict, say]);
  return (
    <p class="unseen" role="status">
      {text}
    </p>
  );
}
