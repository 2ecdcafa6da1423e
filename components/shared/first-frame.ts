let isFirst = false;

/** Said before each drawing of the popup. */
export function setFirstFrame(is: boolean): void {
  isFirst = is;
}

/**
 * The first use of `Intl` loads its data in 15 to 20 ms (Chromium 156, 2026-11), so names of countries and exact times are
 * shown after the verdict. Pages that draw with hooks have `useAfterPaint` for it.
 */
export function isFirstFrame(): boolean {
  return isFirst;
}
