/** ms: both browsers have read a blob of a few kB by then. */
const READ = 10_000;

/**
 * Hands the person a text file, as a link with `download` does: no permission, and the page's policy has no say in it
 * (both browsers, 2026-11). Called by a click.
 */
export function saveFile(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), READ);
}
