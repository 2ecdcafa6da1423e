import { useEffect, useState } from 'preact/hooks';
import type { Verdict } from '../../utils/model/verdict.ts';
import { headline } from '../text/headline.ts';
import type { Say } from '../text/say.ts';

/** A verdict that comes early may change with the next answers: it is read out while the check goes on only after this time (ms). */
const SETTLED_AFTER_MS = 2000;

interface Props {
  isRunning: boolean;
  /** Of the running check once there is one, or of the last check. */
  verdict: Verdict | undefined;
  say: Say;
}

/**
 * The popup's one live region: reads out each verdict that a check comes to once, even where it is the same as before the
 * check, and never one that was there when the popup was opened.
 */
export function Announcement({ isRunning, verdict, say }: Props) {
  const [text, setText] = useState('');
  const [hasRun, setHasRun] = useState(false);
  const isKnown = verdict !== undefined && !(verdict.type === 'unknown' && verdict.reason === 'waiting');
  const found = isKnown ? say('checked', headline(verdict, say)) : '';
  useEffect(() => {
    // What was said of the last check is not to be read out later, and may be said again.
    if (isRunning) {
      setHasRun(true);
      setText('');
    }
  }, [isRunning]);
  useEffect(() => {
    if (!hasRun || found === '') return setText('');
    if (!isRunning) return setText(found);
    const timer = setTimeout(() => setText(found), SETTLED_AFTER_MS);
    return () => clearTimeout(timer);
  }, [isRunning, hasRun, found]);
  return (
    <p class="unseen" role="status">
      {text || undefined}
    </p>
  );
}
