import type { MessageKey, Say } from '../say.ts';

const WORDS: readonly (readonly [word: MessageKey, means: MessageKey])[] = [
  ['word_relay', 'word_relay_means'],
  ['word_guard', 'word_guard_means'],
  ['word_exit', 'word_exit_means'],
  ['word_bridge', 'word_bridge_means'],
  ['word_obfs4', 'word_obfs4_means'],
  ['word_webtunnel', 'word_webtunnel_means'],
  ['word_snowflake', 'word_snowflake_means'],
  ['word_meek', 'word_meek_means'],
  ['word_onion', 'word_onion_means'],
  ['word_dpi', 'word_dpi_means'],
];

/** Each word of the trade in one line. */
export function Words({ say }: { say: Say }) {
  return (
    <section class="words">
      <h2>{say('words_title')}</h2>
      <dl>
        {WORDS.map(([word, means]) => (
          <div key={word}>
            <dt>{say(word)}</dt>
            <dd>{say(means)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
