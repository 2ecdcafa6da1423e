const LONGEST = 400;

/**
 * A line without what names a relay, a bridge or a person: addresses, fingerprints, nicknames, the arguments of a bridge
 * line, names of hosts and folders.
 */
export function redacted(line: string): string {
  return line
    .slice(0, LONGEST)
    .replace(/\b(?:\d{1,3}\.){3}\d{1,3}\b/g, '…')
    .replace(/\[?(?:[0-9a-f]{0,4}:){3,}[0-9a-f.]*\]?/gi, (match) =>
      /^\d{1,2}:\d{2}:\d{2}/.test(match) ? match : '…',
    )
    .replace(/\$?\b[0-9A-F]{40}\b(?:[~=]\w+)?/gi, '…')
    .replace(/\b(cert|url|fronts?|sni|addr|utls-imitate|ice)=\S+/g, '$1=…')
    .replace(/\b(?:https?:\/\/)?(?:[\w-]+\.)+[a-z]{2,}(?::\d+)?\b/gi, '…')
    .replace(/(?:[A-Za-z]:\\|\/(?:home|Users)\/)[^\s"']+/g, '…');
}
