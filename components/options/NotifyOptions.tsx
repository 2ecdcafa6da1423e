import { useState } from 'preact/hooks';
import type { Settings } from '../../utils/model/settings.ts';
import type { MessageKey, Say } from '../text/say.ts';
import { Switch } from './Switch.tsx';

type Kind = 'notifyTor' | 'notifyBlocked';

interface Props {
  settings: Settings;
  /** The extension has the permission for notifications. */
  mayNotify: boolean;
  say: Say;
  onChange: (changes: Partial<Settings>) => void;
  /** Requests the permission; must be called while a click is handled. */
  onAskToNotify: () => Promise<boolean>;
}

/** Which notifications to show. A switch is on only with the permission; where that is refused, a message says so. */
export function NotifyOptions({ settings, mayNotify, say, onChange, onAskToNotify }: Props) {
  const [trouble, setTrouble] = useState<MessageKey>();
  const turn = (kind: Kind) => async (on: boolean) => {
    const asked = on ? onAskToNotify().catch(() => false) : undefined;
    setTrouble(undefined);
    if (asked === undefined || (await asked)) onChange({ [kind]: on });
    else setTrouble('notify_refused');
  };
  const isTakenAway = !mayNotify && (settings.notifyTor || settings.notifyBlocked);
  return (
    <section aria-labelledby="notify">
      <h2 id="notify">{say('notify_title')}</h2>
      <p>{say('notify_explain')}</p>
      <Switch
        id="notify-tor-reveals"
        checked={mayNotify && settings.notifyTor}
        label={say('notify_tor')}
        reveals={say('notify_tor_reveals')}
        onChange={turn('notifyTor')}
      />
      <Switch
        id="notify-blocked-reveals"
        checked={mayNotify && settings.notifyBlocked}
        label={say('notify_blocked')}
        reveals={say('notify_blocked_reveals')}
        onChange={turn('notifyBlocked')}
      />
      <p role="status">{trouble !== undefined ? say(trouble) : isTakenAway && say('notify_taken_away')}</p>
    </section>
  );
}
