import { useEffect, useState } from 'preact/hooks';

/** A hidden page is never painted: then what comes later waits as long (ms). */
const LONGEST_WAIT_MS = 300;
const FIRST_PAINT = 'first-contentful-paint';

let isPainted = false;

/**
 * Resolves once the page was painted for the first time. A frame's callbacks run before its picture is on the screen, and
 * work that follows them at once keeps it from there for up to 15 ms (Chromium 156, two cores, 2026-11).
 */
export function painted(): Promise<void> {
  return new Promise((resolve) => {
    if (!canSeePaint()) return resolve();
    setTimeout(resolve, LONGEST_WAIT_MS);
    const observer = new PerformanceObserver((list) => {
      if (list.getEntriesByName(FIRST_PAINT).length > 0) resolve();
    });
    observer.observe({ type: 'paint', buffered: true });
  });
}

/**
 * False until the page was painted once. The first use of `Intl` loads its data in 15 to 20 ms (Chromium 156, 2026-11),
 * so names of countries and exact times are shown after the verdict.
 */
export function useAfterPaint(): boolean {
  const [isAfter, setAfter] = useState(isPainted);
  useEffect(() => {
    const show = () => {
      isPainted = true;
      setAfter(true);
    };
    if (canSeePaint()) painted().then(show);
    else show();
  }, []);
  return isAfter;
}

function canSeePaint(): boolean {
  return PerformanceObserver.supportedEntryTypes.includes('paint');
}
