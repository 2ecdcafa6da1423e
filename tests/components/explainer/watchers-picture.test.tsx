// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { WatchersPicture } from '../../../components/explainer/WatchersPicture.tsx';
import { watchedPathsOf } from '../../../utils/forecast/sights.ts';
import type { Path } from '../../../utils/model/exposure.ts';
import { inEnglish } from '../say-from-file.ts';

afterEach(cleanup);

function show(now: Path, after: Path): readonly string[] {
  render(<WatchersPicture watched={watchedPathsOf(now, after)} after="After the block" say={inEnglish} />);
  return [...document.querySelectorAll('.when')].map(({ textContent }) => textContent ?? '');
}

/** "Provider passed: your address yes, that you use Tor yes": who sees anything, and what. */
function lines(): readonly string[] {
  return [...document.querySelectorAll<HTMLElement>('[data-who]')].map((who) => {
    const seen = [...who.querySelectorAll<HTMLElement>('[data-seen]')]
      .filter(({ dataset }) => dataset.seen !== 'no')
      .map(({ dataset, textContent }) => `${textContent?.trim()} ${dataset.seen}`);
    return `${who.querySelector('b')?.textContent} ${who.dataset.place}: ${seen.join(', ') || who.querySelector('small')?.textContent}`;
  });
}

describe('the picture of who sees what', () => {
  it('has a column for each watcher of the path, in their order', () => {
    show('guard', 'guard');
    expect(lines()).toEqual([
      'Provider passed: your address yes, that you use Tor yes',
      'Guard passed: your address yes, that you use Tor yes',
      'Middle passed: nothing',
      'Exit passed: which site yes, contents perhaps, cookies, traits, sign-ins perhaps',
      'Site passed: your address perhaps, that you use Tor yes, which site yes, contents yes, cookies, traits, sign-ins yes',
      'DNS beside: your address perhaps, which site perhaps',
      'Both ends beside: your address yes, that you use Tor perhaps, which site perhaps, contents perhaps, cookies, traits, sign-ins perhaps',
    ]);
  });

  it('shows Tor passed by where the traffic is direct, and nothing beyond the provider where all is cut', () => {
    show('direct', 'direct');
    expect(lines().map((line) => line.split(':')[0])).toEqual([
      'Provider passed',
      'Guard missed',
      'Middle missed',
      'Exit missed',
      'Site passed',
      'DNS beside',
      'Both ends beside',
    ]);
    cleanup();
    show('cut', 'cut');
    expect(lines().filter((line) => line.includes('passed'))).toEqual([
      'Provider passed: your address yes, that you use Tor perhaps, which site perhaps',
    ]);
  });

  it('is drawn twice where the block changes the path, and once where it does not', () => {
    expect(show('guard', 'snowflake')).toEqual(['Now', 'After the block']);
    expect(screen.getAllByText('Snowflake')).toHaveLength(2);
    expect(screen.getByText('Bridge')).toBeTruthy();
    cleanup();
    expect(show('guard', 'guard')).toEqual([]);
  });

  it('says in words what its marks mean, and is passed over by screen readers, who have the table', () => {
    show('guard', 'guard');
    const marks = document.querySelector('.marks')?.textContent ?? '';
    for (const words of ['sees it', 'perhaps, or in part', 'does not see it']) expect(marks).toContain(words);
    expect(document.querySelector('.watchers')?.getAttribute('aria-hidden')).toBe('true');
  });
});
