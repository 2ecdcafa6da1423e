/** Runs in the popup: nothing here may use anything from outside of its own function. */

/** ms since the page's time origin; `null`: it did not come. */
export interface Moments {
  /** The browser's own time of the click. */
  readonly click: number | null;
  /** The count of a first answer is painted: on Tor, not on Tor, or which address is seen. */
  readonly evidence: number | null;
  /** The true verdict is painted. */
  readonly verdict: number | null;
  /** The headline that stands at the end is painted. */
  readonly headline: number | null;
  /** When storage told the page of a first answer, and of the true verdict. */
  readonly evidenceStored: number | null;
  readonly verdictStored: number | null;
}

export interface Watched extends Moments {
  /** What was read of the page in the frames that count. */
  readonly evidenceText: string;
  readonly verdictText: string;
  /** ms since the epoch */
  readonly timeOrigin: number;
}

/**
 * Writes down when evidence and verdict are painted: the frame after the one in which the page holds them, and only if it
 * still holds them, in view, with their text.
 * @param truth the verdict that the condition calls for
 * @param withStorage whether to write down also when storage told; it costs the page a little
 */
export function watchClick(truth: string, withStorage: boolean): void {
  const seen = {
    click: null as number | null,
    evidence: null as number | null,
    verdict: null as number | null,
    headline: null as number | null,
    evidenceStored: null as number | null,
    verdictStored: null as number | null,
    evidenceText: '',
    verdictText: '',
    timeOrigin: performance.timeOrigin,
  };
  Reflect.set(window, 'watchedClick', seen);
  const textInView = (element: Element | null): string => {
    const box = element?.getBoundingClientRect();
    const isInView = box !== undefined && box.width > 0 && box.top >= 0 && box.bottom <= innerHeight;
    return isInView ? (element?.textContent?.trim() ?? '') : '';
  };
  const ANSWERED = ['tor', 'not-tor', 'differs', 'sees'].map((group) => `.groups [data-group="${group}"]`);
  const evidence = () => textInView(document.querySelector(ANSWERED.join()));
  const verdict = () => textInView(document.querySelector(`.verdict[data-state="${truth}"] h1`));
  const painted = (read: () => string, then: (at: number, text: string) => void) => {
    requestAnimationFrame(() => {
      const text = read();
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => text !== '' && then(performance.now(), text);
      port2.postMessage(null);
    });
  };
  let last = '';
  const look = () => {
    if (seen.evidence === null && evidence() !== '')
      painted(evidence, (at, text) => {
        seen.evidence ??= at;
        seen.evidenceText ||= text;
      });
    const headline = verdict();
    if (headline === '' || headline === last) return;
    last = headline;
    painted(verdict, (at, text) => {
      seen.verdict ??= at;
      seen.headline = at;
      seen.verdictText = text;
    });
  };
  document.addEventListener('click', ({ timeStamp }) => (seen.click ??= timeStamp), { capture: true });
  new MutationObserver(look).observe(document.body, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
  });
  if (!withStorage) return;
  const { storage } = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
  storage.local.onChanged.addListener((changes: Record<string, { newValue?: unknown }>) => {
    const report = Object(changes.running?.newValue ?? changes.report?.newValue);
    const types = (report.observations ?? []).map((row: { finding: { type: string } }) => row.finding.type);
    const answers = ['exit', 'not-listed', 'sees', 'resolves', 'onion-loaded', 'onion-proved'];
    if (types.some((type: string) => answers.includes(type))) seen.evidenceStored ??= performance.now();
    if (report.verdict?.type === truth) seen.verdictStored ??= performance.now();
  });
}

/** One request as the extension sends it, and its answer's text. @returns ms */
export async function bareFetch(url: string): Promise<number> {
  const begun = performance.now();
  const response = await fetch(url, {
    credentials: 'omit',
    cache: 'no-store',
    referrerPolicy: 'no-referrer',
    redirect: 'manual',
    mode: 'same-origin',
  });
  const text = await response.text();
  if (!response.ok || text === '') throw new Error(`${url}: ${response.status}`);
  return performance.now() - begun;
}

/** Forgets all checks and lists, so that what is seen next belongs to the next check. */
export async function forgetChecks(): Promise<void> {
  const { storage } = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
  const settings = { mode: 'click', watchMinutes: 30, fullCheck: true, renewDirectory: false };
  await storage.local.set({ report: null, running: null, exits: null, waits: null, settings });
  await storage.session.remove(['report', 'running', 'fullByHand']);
}

/** Whether a check has finished, and nothing of it is under way. */
export async function hasFinished(): Promise<boolean> {
  const { storage } = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
  const { report, running } = await storage.local.get(['report', 'running']);
  return report?.finishedAt !== undefined && running === undefined;
}

/** Whether the background runs. */
export async function isBackgroundThere(): Promise<boolean> {
  const api = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
  if (api.runtime.getContexts)
    return (await api.runtime.getContexts({ contextTypes: ['BACKGROUND'] })).length > 0;
  return api.extension.getBackgroundPage() !== null;
}
