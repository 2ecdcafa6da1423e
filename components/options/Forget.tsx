import { useState } from 'preact/hooks';
import type { MessageKey, Say } from '../text/say.ts';

interface Props {
  say: Say;
  /** Resolves to whether the deletion succeeded. */
  onForget: () => Promise<boolean>;
}

/** Deletes everything after a second confirmation, because it cannot be undone, and shows the result. */
export function Forget({ say, onForget }: Props) {
  const [asked, ask] = useState(false);
  const [outcome, setOutcome] = useState<MessageKey>();
  const forget = async () => {
    ask(false);
    const done = await onForget().catch(() => false);
    setOutcome(done ? 'forgotten' : 'trouble_background_silent');
  };
  return (
    <section aria-labelledby="forget">
      <h2 id="forget">{say('forget_title')}</h2>
      <p>{say('forget_explain')}</p>
      {asked ? (
        <p class="line">
          <button type="button" class="primary" onClick={() => forget()}>
            {say('forget_sure')}
          </button>
          <button type="button" onClick={() => ask(false)}>
            {say('forget_keep')}
          </button>
        </p>
      ) : (
        <button
          type="button"
          onClick={() => {
            setOutcome(undefined);
            ask(true);
          }}
        >
          {say('forget')}
        </button>
      )}
      <p role="status">{outcome !== undefined && say(outcome)}</p>
    </section>
  );
}
