import type { Say } from '../text/say.ts';

export const WORDS = [
  'relay',
  'guard',
  'exit',
  'bridge',
  'obfs4',
  'webtunnel',
  'snowflake',
  'meek',
  'onion',
  'dpi',
] as const;

/** Each technical term in one line. */
export function Glossary({ say }: { say: Say }) {
  return (
    <section class="words">
      <h2>{say('words_title')}</h2>
      <dl>
        {WORDS.map((word) => (
          <div key={word}>
            <dt>{say.of('word', word)}</dt>
            <dd>{say.of('word_means', word)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
