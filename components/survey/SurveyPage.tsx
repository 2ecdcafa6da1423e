import type { CannotTell, SurveyResult, SurveySize } from '../../utils/model/survey.ts';
import type { SurveyPlan, SurveyState } from '../../utils/model/survey-plan.ts';
import { MINUTE_MS } from '../../utils/model/time.ts';
import { OtherPages } from '../shared/OtherPages.tsx';
import type { Say } from '../text/say.ts';
import { ago } from '../text/time.ts';
import { Announced } from './Announced.tsx';
import { Concluded } from './Concluded.tsx';
import { DirectoryFirst, type DirectoryNow } from './DirectoryFirst.tsx';
import { Gate } from './Gate.tsx';
import type { SurveyGate } from './gate.ts';
import { Next } from './Next.tsx';
import { Running } from './Running.tsx';

/** Reported of Russian providers (2026-11): after many connections to Tor's relays the line stands still for minutes. */
const RECENT_MS = 10 * MINUTE_MS;

export interface SurveyPageProps {
  readonly gate: SurveyGate;
  readonly directory: DirectoryNow;
  /** What would be asked, or why nothing can be; missing while the directory is read. */
  readonly plan: SurveyPlan | { readonly type: 'cannot-tell'; readonly why: CannotTell } | undefined;
  /** Of the directory authorities: offered after `open`. */
  readonly authorities: SurveyPlan | undefined;
  /** A survey is under way: its state, once there is one. */
  readonly running: { readonly state: SurveyState | undefined } | undefined;
  /** The last one, of this page or as it is stored. */
  readonly result: SurveyResult | undefined;
  /** The result is of this page: what follows from it is offered. */
  readonly isNew: boolean;
  /** ms since the epoch */
  readonly now: number;
  readonly say: Say;
  readonly onCheck: () => void;
  readonly onRenew: () => Promise<void>;
  readonly onSize: (size: SurveySize) => void;
  /** Must ask for the permission at once: it is called in a click. */
  readonly onStart: () => void;
  readonly onAuthorities: () => void;
  readonly onCancel: () => void;
}

/** The page that finds out whether Tor is blocked where this browser is. */
export function SurveyPage(props: SurveyPageProps) {
  const { running, result, isNew, now, say, onCancel } = props;
  const last = result !== undefined && running === undefined && (
    <Concluded key="result" result={result} isNew={isNew} now={now} say={say} />
  );
  return (
    <main class="survey">
      <h1>{say('survey_title')}</h1>
      <p>{say('survey_intro')}</p>
      <p>{say('survey_harm')}</p>
      {running !== undefined && <Running state={running.state} say={say} onCancel={onCancel} />}
      {isNew && last}
      {isNew && last && <Next {...props} />}
      {running === undefined && !isNew && <Before {...props} />}
      {!isNew && last}
      {last && <p class="meta">{say('survey_kept')}</p>}
      {running === undefined && <OtherPages here="survey" say={say} />}
    </main>
  );
}

/** What stands before the first packet. */
function Before(props: SurveyPageProps) {
  const { gate, plan, directory, result, now, say, onCheck, onRenew, onSize, onStart } = props;
  if (gate.type !== 'ready') return <Gate gate={gate} now={now} say={say} onCheck={onCheck} />;
  if (plan === undefined) return null;
  const isPlan = !('type' in plan);
  return (
    <>
      <DirectoryFirst
        why={isPlan ? undefined : plan.why}
        directory={directory}
        now={now}
        say={say}
        onRenew={onRenew}
      />
      {isPlan && result !== undefined && isRecent(result, now) && (
        <p class="note">{say('survey_recent', ago(result.finishedAt, now, say))}</p>
      )}
      {isPlan && <Announced plan={plan} say={say} onSize={onSize} onStart={onStart} />}
    </>
  );
}

function isRecent({ finishedAt }: SurveyResult, now: number): boolean {
  return Math.abs(now - finishedAt) < RECENT_MS;
}
