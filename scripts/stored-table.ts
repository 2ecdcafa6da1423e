/** Everything that is stored, by area and key of the browser's storage for extensions; `tests/architecture` finds the keys in the code. */
export const STORED: Readonly<Record<string, string>> = {
  'local:report': 'the last check, with the addresses it saw',
  'local:running': 'a check that is under way, with the addresses it saw so far',
  'local:settings':
    'your choices, with how your Tor connects, your country and whether this device sends everything through Tor, if you gave them',
  'local:exits': 'the last list of exits that a check received',
  'local:directory': 'a renewed relay directory',
  'local:counts': 'how many relays of which kind it has, by country',
  'local:renewalAskedAt': 'when it was last asked for',
  'local:renewal': 'whether that renewal succeeded',
  'local:waits':
    'which services want to be left alone, until when, and the addresses that sites saw at that time',
  'local:history':
    'what changed between checks, when, whether you were on Tor, and which of the hosts above were most likely blocked; the notifications of the last day by kind and host, at most 50. No addresses',
  'local:historyBefore':
    'the history before its last change, in case the browser stops in the middle of a write',
  'local:survey':
    'the last survey: when it was, its size and seed, the date of its list of relays, how many of each group answered, and what follows. No addresses',
  'local:dark': 'whether the browser is dark, for the button',
  'session:report': 'in memory: a report that found no room on the disk',
  'session:running': 'in memory: the same of a check that is under way',
  'session:fullByHand': 'in memory: when the last full check began that you asked for by its button',
  'session:portal':
    'in memory, Firefox only: the state of a guest network’s login page, as Firefox reports it',
};

/** The table of what is stored, in PRIVACY.md. */
export function storedTable(): string {
  const rows = Object.entries(STORED).map(([place, holds]) => `| \`${place}\` | ${holds} |`);
  return ['| key | what it holds |', '|---|---|', ...rows].join('\n');
}
