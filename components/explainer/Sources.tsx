import type { Citation, SourceId } from '../../utils/model/citation.ts';
import type { Say } from '../text/say.ts';

interface Props {
  numbers: ReadonlyMap<SourceId, number>;
  /** Those that are printed: what a fold cites is not printed either. */
  open: ReadonlySet<SourceId>;
  sources: Record<SourceId, Citation>;
  say: Say;
}

/** Every source that the page cites, numbered. */
export function Sources({ numbers, open, sources, say }: Props) {
  return (
    <section class="sources" id="sources">
      <h2>{say('sources_title')}</h2>
      <p class="meta on-screen">{say('sources_note')}</p>
      <ol>
        {[...numbers.keys()].map((id) => {
          const { title, publisher, date, url } = sources[id];
          return (
            <li key={id} class={open.has(id) ? undefined : 'on-screen'}>
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
