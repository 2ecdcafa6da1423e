import { ASKING } from '../../utils/model/ways.ts';
import type { Say } from '../text/say.ts';

/** Who learns what when somebody asks for a bridge. */
export function Asking({ say }: { say: Say }) {
  return (
    <section aria-labelledby="asking">
      <h2 id="asking">{say('ways_asking')}</h2>
      <p>{say('ways_asking_intro')}</p>
      <h3>{say('ways_asking_safer')}</h3>
      <ul>
        {ASKING.safer.map((whom) => (
          <li key={whom}>{say.of('asking', whom)}</li>
        ))}
      </ul>
      <h3>{say('ways_asking_less')}</h3>
      <ul>
        {ASKING.less.map((whom) => (
          <li key={whom}>{say.of('asking', whom)}</li>
        ))}
      </ul>
      <p>{say('asking_shown')}</p>
    </section>
  );
}
