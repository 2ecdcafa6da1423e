import { useEffect, useState } from 'preact/hooks';

let isPainted = false;

/**
 * False until the page was painted once. The first use of `Intl` loads its data in 15 to 20 ms (Chromium 156, 2026-11),
 * so names of countries and exact times are shown after the verdict.
 */
export function useAfterPaint(): boolean {
  const [painted, setPainted] = useState(isPainted);
  useEffect(() => {
    isPainted = true;
    setPainted(true);
  }, []);
  return painted;
}
