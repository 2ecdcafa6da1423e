import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * A button that goes away when it is pressed would take the focus with it: the heading takes it over.
 * `shown` changes where such buttons come and go.
 */
export function useHeadingFocus(shown: string) {
  const heading = useRef<HTMLHeadingElement>(null);
  const wasPressed = useRef(false);
  useLayoutEffect(() => {
    if (!wasPressed.current) return;
    wasPressed.current = false;
    // Focus that went elsewhere meanwhile stays there.
    if (document.activeElement === null || document.activeElement === document.body) heading.current?.focus();
  }, [shown]);
  const pressing = (act: () => void) => () => {
    wasPressed.current = true;
    act();
  };
  return { heading, pressing };
}
