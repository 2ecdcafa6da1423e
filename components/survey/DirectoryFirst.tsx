import { useState } from 'preact/hooks';
import type { LastRenewal } from '../../utils/model/renewal.ts';
import type { CannotTell } from '../../utils/model/survey.ts';
import { DAY_MS } from '../../utils/model/time.ts';
import type { Say } from '../text/say.ts';
import { day, moment } from '../text/time.ts';

/** A newer list is recommended above this age: with an older one many silent relays prove nothing. */
const OLD_DAYS = 30;

/** The relay directory in use, and what came of its last renewal. `date`: ms since the epoch; missing: none can be read. */
export interface DirectoryNow {
  readonly date: number | undefined;
  readonly lastRenewal: LastRenewal | undefined;
}

interface Props {
  /** Why there is no plan; missing where there is one. */
  why: CannotTell | undefined;
  directory: DirectoryNow;
  now: number;
  say: Say;
  /** Resolves when it is over. */
  onRenew: () => Promise<void>;
}

/** An old list of relays, and its renewal with what that reveals. Nothing where the list is new. */
export function DirectoryFirst({ why, directory: { date, lastRenewal }, now, say, onRenew }: Props) {
  const [isRenewing, setRenewing] = useState(false);
  const isOld = date === undefined || now - date > OLD_DAYS * DAY_MS;
  if (why === undefined && !isOld && lastRenewal === undefined) return null;
  const renew = async () => {
    setRenewing(true);
    await onRenew();
    setRenewing(false);
  };
  const dated = date === undefined ? '' : day(date, say.language);
  return (
    <section class="directory" data-why={why} aria-label={say('directory')}>
      {why !== undefined && <h2>{say(titleOf(why, date))}</h2>}
      {why === undefined && isOld && <p>{say('survey_directory_old', dated)}</p>}
      {why === 'directory-too-old' && date !== undefined && (
        <p>{say('survey_directory_too_old_why', dated)}</p>
      )}
      {(why !== undefined || isOld) && (
        <>
          <p class="meta" id="renew-reveals">
            {say('directory_renew_reveals')}
          </p>
          <p>
            <button
              type="button"
              class="renew"
              aria-describedby="renew-reveals"
              disabled={isRenewing}
              onClick={renew}
            >
              {say('directory_renew_now')}
            </button>
          </p>
        </>
      )}
      <p role="status">
        {isRenewing
          ? say('directory_renewing')
          : lastRenewal !== undefined &&
            say.of('renewal', lastRenewal.outcome, moment(lastRenewal.at, say.language))}
      </p>
    </section>
  );
}

function titleOf(why: CannotTell, date: number | undefined) {
  if (date === undefined) return 'survey_no_directory' as const;
  return why === 'directory-too-old' ? ('survey_directory_too_old' as const) : ('survey_no_plan' as const);
}
