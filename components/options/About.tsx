import type { Say } from '../text/say.ts';

interface Props {
  version: string;
  say: Say;
}

/** What this is, whose it is not, and under which terms. */
export function About({ version, say }: Props) {
  const language = new Intl.DisplayNames(say.language, { type: 'language' }).of(say.language) ?? say.language;
  return (
    <section aria-labelledby="about">
      <h2 id="about">{say('about')}</h2>
      <p>{say('about_version', version)}</p>
      <p>{say('about_privacy')}</p>
      <p>{say('about_language', language)}</p>
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
