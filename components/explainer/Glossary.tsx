import type { SourceId } from '../../utils/model/citation.ts';
import type { Say } from '../text/say.ts';
import { SourceLink } from './SourceLink.tsx';

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
export type Word = (typeof WORDS)[number];

interface Props {
  cited: Readonly<Record<Word, readonly SourceId[]>>;
  numbers: ReadonlyMap<SourceId, number>;
  say: Say;
}

/** Each technical term in one line. */
export function Glossary({ cited, numbers, say }: Props) {
  return (
    <section class="words">
      <h2>{say('words_title')}</h2>
      <dl>
        {WORDS.map((word) => (
          <div key={word}>
            <dt>{say.of('word', word)}</dt>
            <dd>
              {say.of('word_means', word)} <SourceLink sources={cited[word]} numbers={numbers} say={say} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
