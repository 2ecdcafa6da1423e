import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Where a pressed button disappears, the focus moves to the heading instead of being lost.
 * @param shown changes when such buttons appear or disappear
 */
export function useHeadingFocus(shown: string) {
  const heading = useRef<HTMLHeadingElement>(null);
  const wasPressed = useRef(false);
  useLayoutEffect(() => {
    if (!wasPressed.current) return;
    wasPressed.current = false;
    // Focus that has moved elsewhere since stays there.
    if (document.activeElement === null || document.activeElement === document.body) heading.current?.focus();
  }, [shown]);
  const pressing = (act: () => void) => () => {
    wasPressed.current = true;
    act();
  };
  return { heading, pressing };
}
