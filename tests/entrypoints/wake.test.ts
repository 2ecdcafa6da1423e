// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from 'vitest';
import { wakeInTime } from '../../entrypoints/popup/wake.ts';

vi.useFakeTimers();
document.body.innerHTML = '<button class="check"><b>Check</b></button><button class="other"></button>';
const at = (selector: string, event: string) =>
  document.querySelector(selector)?.dispatchEvent(new Event(event, { bubbles: true }));
const wake = vi.fn();
wakeInTime(wake);

beforeEach(() => wake.mockClear());

it('wakes the background once the popup is painted', () => {
  expect(wake).not.toHaveBeenCalled();
  vi.runAllTimers();
  expect(wake).toHaveBeenCalledTimes(1);
});

it.each(['pointerover', 'focusin'])('wakes it before the button is pressed: %s', (event) => {
  at('.other', event);
  expect(wake).not.toHaveBeenCalled();
  at('.check b', event);
  expect(wake).toHaveBeenCalledTimes(1);
});
