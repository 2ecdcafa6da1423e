// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Popup } from '../../../components/popup/Popup.tsx';
import { viewOf } from '../../../components/popup/view.ts';
import { DEFAULT_SETTINGS } from '../../../utils/model/settings.ts';
import type { Elsewhere } from '../../../utils/model/window.ts';
import { NOW, OWN, observation, report, TOR } from '../example.ts';
import { inEnglish } from '../say-from-file.ts';
import { IDLE, Whole } from './whole.tsx';

afterEach(cleanup);

function show(elsewhere: Elsewhere | undefined, askedFrom?: 'private') {
  const onCheck = vi.fn();
  const rows = [observation('address-ipv4', { type: 'sees', address: OWN })];
  const shown = { ...report(TOR, rows), ...(askedFrom && { askedFrom }) };
  render(
    <Popup
      view={viewOf('click', { report: shown, elsewhere })}
      settings={{ ...DEFAULT_SETTINGS, mode: 'click' }}
      now={NOW}
      say={inEnglish}
      {...IDLE}
      onCheck={onCheck}
    />,
    { wrapper: Whole },
  );
  return onCheck;
}
const headline = () => screen.getByRole('heading', { level: 1 }).textContent;
const TOR_HEADLINE = 'Web requests go through Tor';

describe('a private window', () => {
  it.each(['can-check', 'cannot-check'] as const)('shows no verdict of other windows: %s', (elsewhere) => {
    show(elsewhere);
    expect(headline()).toBe('Not known for this private window');
    expect(screen.getByText(/about your ordinary windows\. It says nothing/)).toBeTruthy();
    expect(screen.queryByText(TOR_HEADLINE)).toBeNull();
  });

  it.each(['can-check', 'cannot-check'] as const)('saves no file of other windows: %s', (elsewhere) => {
    show(elsewhere);
    expect(screen.queryByRole('button', { name: 'Save this report' })).toBeNull();
  });

  it('can be checked where the browser allows it', () => {
    const onCheck = show('can-check');
    fireEvent.click(screen.getByRole('button', { name: 'Check this window' }));
    expect(onCheck).toHaveBeenCalledOnce();
  });

  it('offers no check of itself where the browser does not', () => {
    show('cannot-check');
    expect(screen.queryByRole('button', { name: 'Check this window' })).toBeNull();
    expect(screen.getByText(/does not let the extension ask from this private window/)).toBeTruthy();
  });

  it('shows its own verdict', () => {
    show(undefined, 'private');
    expect(headline()).toBe(TOR_HEADLINE);
    expect(screen.getByText(/holds for this private window/)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Save this report' })).toBeTruthy();
  });

  it('has the report about ordinary windows behind a fold', async () => {
    show('cannot-check');
    const fold = screen.getByText('What was found for your ordinary windows').closest('details');
    if (fold === null) throw new Error('no fold');
    fold.open = true;
    fireEvent(fold, new Event('toggle'));
    expect(await screen.findByText(TOR_HEADLINE)).toBeTruthy();
  });
});

describe('over a tab of a container', () => {
  it('nothing is known of it, and no check of it or file is offered', () => {
    show('container');
    expect(headline()).toBe('Not known for this container tab');
    expect(
      screen.getByText(/about your ordinary tabs\. It says nothing about this container tab/),
    ).toBeTruthy();
    expect(screen.getByText(/does not let the extension ask from a container tab/)).toBeTruthy();
    expect(screen.queryByText(TOR_HEADLINE)).toBeNull();
    expect(screen.queryByRole('button', { name: /Check this window|Save this report/ })).toBeNull();
  });

  it('the report about ordinary tabs is behind a fold', async () => {
    show('container');
    const fold = screen.getByText('What was found for your ordinary tabs').closest('details');
    if (fold === null) throw new Error('no fold');
    fold.open = true;
    fireEvent(fold, new Event('toggle'));
    expect(await screen.findByText(TOR_HEADLINE)).toBeTruthy();
  });
});

it('an ordinary window shows the verdict, and for which tabs it holds', () => {
  show(undefined);
  expect(headline()).toBe(TOR_HEADLINE);
  expect(screen.getByText(/^Not checked: private windows and container tabs/)).toBeTruthy();
});
