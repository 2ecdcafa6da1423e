import type { Say } from '../../text/say.ts';

/** An ordinary browser on Tor is not Tor Browser. A plain link: no request before it is clicked. */
export function TorBrowserNote({ say }: { say: Say }) {
  const link = (
    <a href="https://www.torproject.org/download/" target="_blank" rel="noreferrer">
      {say('tor_browser')}
    </a>
  );
  return <>{say.rich('tor_browser_note', link)}</>;
}
