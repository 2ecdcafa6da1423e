import type { Source, SourceId } from '../../utils/model/source.ts';
import type { Say } from '../say.ts';

interface Props {
  numbers: ReadonlyMap<SourceId, number>;
  sources: Record<SourceId, Source>;
  say: Say;
}

/** Every source that is cited on the page, by its number. */
export function Sources({ numbers, sources, say }: Props) {
  return (
    <section class="sources" id="sources">
      <h2>{say('sources_title')}</h2>
      <ol>
        {[...numbers.keys()].map((id) => {
          const { title, publisher, date, url } = sources[id];
          return (
            <li key={id}>
              {say('source_line', title, publisher, date)}
              {url !== undefined && (
                <>
                  {' '}
                  <a href={url} target="_blank" rel="noreferrer noopener">
                    {url.replace(/^https:\/\//, '')}
                  </a>
                </>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
