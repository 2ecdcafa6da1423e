import type { Say } from './say.ts';

/** Being on Tor in an ordinary browser is not Tor Browser. A plain link: nothing is asked until it is clicked. */
export function TorBrowserNote({ say }: { say: Say }) {
  const link = (
    <a href="https://www.torproject.org/download/" target="_blank" rel="noreferrer">
      {say('tor_browser')}
    </a>
  );
  return <p class="note">{say.rich('tor_browser_note', link)}</p>;
}
