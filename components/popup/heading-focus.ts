import { createRef } from 'preact';

/** Of the one popup on the page. */
const heading = createRef<HTMLHeadingElement>();
/** What was shown when a button was pressed that may disappear. */
let pressed: { readonly shown: string } | undefined;

/**
 * Where a pressed button disappears, the focus moves to the heading instead of being lost.
 * @param shown changes when such buttons appear or disappear
 */
export function useHeadingFocus(shown: string) {
  if (pressed !== undefined && pressed.shown !== shown) {
    pressed = undefined;
    queueMicrotask(focusHeading); // when this is drawn
  }
  const pressing = (act: () => void) => () => {
    pressed = { shown };
    act();
  };
  return { heading, pressing };
}

function focusHeading(): void {
  // Focus that has moved elsewhere since stays there.
  if (document.activeElement === null || document.activeElement === document.body) heading.current?.focus();
}
