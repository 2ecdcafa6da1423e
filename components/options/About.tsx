import type { Say } from '../text/say.ts';

interface Props {
  version: string;
  say: Say;
}

/**
 * What this is, under which terms, and where to go with a fault. No address of its source is known to the project, so
 * that the place where the person got it is named.
 */
export function About({ version, say }: Props) {
  return (
    <section aria-labelledby="about">
      <h2 id="about">{say('about')}</h2>
      <p>{say('about_version', version)}</p>
      <p>
        {say('about_privacy')} <a href="#requests">{say('about_requests')}</a>
      </p>
      <p>{say('about_source')}</p>
      <p>{say('ordinary_not_there')}</p>
      <ul class="links">
        <li>
          <a href="/LICENSE.txt">{say('about_licence')}</a>
        </li>
        <li>
          <a href="/THIRD-PARTY.txt">{say('about_third_party')}</a>
        </li>
        <li>
          <a href="/relays.txt">{say('about_relays')}</a>
        </li>
      </ul>
    </section>
  );
}
