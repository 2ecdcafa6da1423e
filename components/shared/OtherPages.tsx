import type { Say } from '../text/say.ts';

/** The pages for somebody who looks into a block, and the link to each. */
const PAGES = { survey: 'survey_link', ways: 'ways_link', log: 'log_link', exposure: 'leaks_link' } as const;
type PageName = keyof typeof PAGES;
const NAMES: readonly PageName[] = ['survey', 'ways', 'log', 'exposure'];

/** Links to the other pages of the extension. They are not printed. */
export function OtherPages({ here, say }: { here?: PageName; say: Say }) {
  return (
    <nav class="other-pages on-screen" aria-label={say('other_pages')}>
      {NAMES.filter((name) => name !== here).map((name) => (
        <p key={name}>
          <a href={`/${name}.html`}>{say(PAGES[name])}</a>
        </p>
      ))}
    </nav>
  );
}
