import { useState } from 'preact/hooks';
import type { Say } from './say.ts';

/** Deletes everything, asked twice: it cannot be undone. */
export function Forget({ say, onForget }: { say: Say; onForget: () => void }) {
  const [asked, ask] = useState(false);
  return (
    <section aria-labelledby="forget">
      <h2 id="forget">{say('forget_title')}</h2>
      <p>{say('forget_explain')}</p>
      {asked ? (
        <p class="line">
          <button
            type="button"
            class="primary"
            onClick={() => {
              ask(false);
              onForget();
            }}
          >
            {say('forget_sure')}
          </button>
          <button type="button" onClick={() => ask(false)}>
            {say('forget_keep')}
          </button>
        </p>
      ) : (
        <button type="button" onClick={() => ask(true)}>
          {say('forget')}
        </button>
      )}
    </section>
  );
}
