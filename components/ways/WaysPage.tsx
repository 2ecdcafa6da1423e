import type { BridgeReading } from '../../utils/model/bridge-line.ts';
import type { LogConclusion } from '../../utils/model/torlog.ts';
import { OtherPages } from '../shared/OtherPages.tsx';
import { Advice, type AdviceProps } from './Advice.tsx';
import { Asking } from './Asking.tsx';
import { BridgeLines } from './BridgeLines.tsx';
import { BuiltInTries } from './BuiltInTries.tsx';
import type { Tries } from './tries.ts';

/** Conclusions of a survey that make a difference to the advice, and are not told by it. */
export const TOLD_SURVEYS = ['relays-blocked', 'some', 'only-some-ports'] as const;

interface Props extends AdviceProps {
  /** What a log or a survey found, if the page was opened from there. */
  known: { readonly log?: LogConclusion | undefined; readonly survey?: string | undefined };
  /** Reads pasted bridge lines. */
  read: (text: string) => BridgeReading;
  tries: Tries;
}

/** The page about ways round a block. What is pasted stays in `BridgeLines`. */
export function WaysPage({ known, read, tries, say, ...advice }: Props) {
  const { log } = known;
  const survey = TOLD_SURVEYS.find((told) => told === known.survey);
  return (
    <main class="ways">
      <h1>{say('ways_title')}</h1>
      <p>{say('ways_intro')}</p>
      <p>{say('ways_asking_law')}</p>
      {log !== undefined && <p>{say('ways_known_log', say.of('log_says', log))}</p>}
      {survey !== undefined && <p>{say.of('ways_known', survey)}</p>}
      <Advice {...advice} say={say} />
      <Asking say={say} />
      <BridgeLines say={say} read={read} tries={tries} />
      <BuiltInTries tries={tries} say={say} />
      <OtherPages here="ways" say={say} />
    </main>
  );
}
