// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { GATES, type SurveyGate } from '../../../components/survey/gate.ts';
import { SurveyPage, type SurveyPageProps } from '../../../components/survey/SurveyPage.tsx';
import {
  CANNOT_TELL,
  SURVEY_CONCLUSIONS,
  SURVEY_PATTERNS,
  type SurveyConclusion,
} from '../../../utils/model/survey.ts';
import { inEnglish, inJapanese } from '../say-from-file.ts';
import { ago, NOW, OPEN, PLAN } from './plan.ts';

afterEach(cleanup);

const NOBODY = {
  asked: 0,
  answered: 0,
  silent: 0,
  reset: 0,
  refused: 0,
  closed: 0,
  unreachable: 0,
  leftOut: 0,
};
const PROPS: SurveyPageProps = {
  gate: { type: 'ready' },
  directory: { date: PLAN.directoryDate, lastRenewal: undefined },
  plan: PLAN,
  authorities: undefined,
  running: undefined,
  result: undefined,
  isNew: false,
  now: NOW,
  say: inEnglish,
  onCheck: vi.fn(),
  onRenew: vi.fn(async () => undefined),
  onSize: vi.fn(),
  onStart: vi.fn(),
  onAuthorities: vi.fn(),
  onCancel: vi.fn(),
};
const show = (props: Partial<SurveyPageProps> = {}) => render(<SurveyPage {...PROPS} {...props} />);
const text = () => document.body.textContent ?? '';
const start = () => screen.queryByRole('button', { name: 'Start' });
const concluded = (conclusion: SurveyConclusion, more: Partial<SurveyPageProps> = {}) =>
  show({ result: { ...OPEN, conclusion }, isNew: true, ...more });

describe('before a survey', () => {
  it('says how many are asked, how long it takes, what the provider sees, and the seed', () => {
    show();
    expect(text()).toContain('at most 24 Tor relays and 21 other addresses');
    expect(text()).toContain('at most 5 minutes');
    expect(text()).toContain('Your provider sees connections to up to 24 relay addresses');
    expect(text()).toContain('seed 20130418');
    fireEvent.click(screen.getByText('The addresses that are asked'));
    const details = document.querySelector('details');
    if (details !== null) {
      details.open = true;
      fireEvent(details, new Event('toggle'));
    }
    expect(document.querySelectorAll('.hosts code').length).toBe(45);
  });

  it('lets the size be chosen, and starts in the click', () => {
    const onSize = vi.fn();
    const onStart = vi.fn();
    show({ onSize, onStart });
    expect(text()).toContain('Up to 6 relays and 8 ordinary servers');
    expect(text()).toContain('Up to 40 relays and 24 ordinary servers');
    fireEvent.click(screen.getByRole('radio', { name: 'Small' }));
    expect(onSize).toHaveBeenCalledWith('small');
    fireEvent.click(screen.getByRole('button', { name: 'Start' }));
    expect(onStart).toHaveBeenCalledOnce();
  });

  it('says where a size cannot show a block', () => {
    show({ plan: { ...PLAN, canShowBlock: false } });
    expect(text()).toContain('but not that it is blocked');
  });

  const gateOfType = (type: SurveyGate['type']): SurveyGate => {
    if (type === 'unknown') return { type, reason: 'offline' };
    return type === 'outdated' ? { type, at: ago(25) } : { type };
  };
  it.each(GATES.filter((type) => type !== 'ready'))('cannot start where the gate is %s', (type) => {
    for (const say of [inEnglish, inJapanese]) {
      const onCheck = vi.fn();
      show({ gate: gateOfType(type), say, onCheck });
      expect(document.querySelector('.start')).toBeNull();
      expect(document.querySelector('.gate p')?.textContent).not.toBe('');
      const check = document.querySelector('button.check');
      expect(check === null).toBe(type === 'checking');
      if (check !== null) fireEvent.click(check);
      expect(onCheck).toHaveBeenCalledTimes(check === null ? 0 : 1);
      cleanup();
    }
  });

  it('says how old the check is', () => {
    show({ gate: { type: 'outdated', at: ago(25) } });
    expect(text()).toContain('It was made 25 min ago');
  });

  it('offers to renew a list that is too old, says what that reveals, and starts nothing', () => {
    const onRenew = vi.fn(async () => undefined);
    show({
      plan: { type: 'cannot-tell', why: 'directory-too-old' },
      directory: { date: ago(200 * 1440), lastRenewal: undefined },
      onRenew,
    });
    expect(start()).toBeNull();
    expect(text()).toContain('Your provider can see that name');
    fireEvent.click(screen.getByRole('button', { name: 'Renew it now' }));
    expect(onRenew).toHaveBeenCalledOnce();
  });

  it('recommends a newer list where it is older than 30 days, and says nothing of a new one', () => {
    show();
    expect(document.querySelector('.directory')).toBeNull();
    cleanup();
    show({ directory: { date: ago(31 * 1440), lastRenewal: undefined } });
    expect(text()).toContain('a newer list makes the survey surer');
    expect(start()).not.toBeNull();
  });

  it('says that another survey was a moment ago, and shows it', () => {
    show({ result: OPEN });
    expect(text()).toContain('The last survey was 3 min ago');
    expect(text()).toContain('Most relays answer');
    expect(document.querySelector('.next')).toBeNull();
    cleanup();
    show({ result: { ...OPEN, finishedAt: ago(60) } });
    expect(text()).not.toContain('The last survey was');
  });
});

describe('a survey under way', () => {
  const state = {
    plan: PLAN,
    startedAt: ago(1),
    stage: 'relays',
    asking: [],
    answers: [],
    groups: OPEN.groups,
  } as const;

  it('says how far it is, fills its groups in, and can be cancelled', () => {
    const onCancel = vi.fn();
    show({ running: { state }, onCancel });
    expect(text()).toContain('0 of at most 45 addresses asked');
    const row = document.querySelector('[data-group=relays]')?.textContent;
    expect(row).toContain('5 of 6 answer');
    expect(row).toContain('1 silent');
    expect(document.querySelector('[data-group=reserved]')?.textContent).toContain('silent, as they must be');
    expect(start()).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(onCancel).toHaveBeenCalledOnce();
  });

  it('takes the focus, and its conclusion after it, where the pressed button is gone', () => {
    show({ running: { state } });
    expect(document.activeElement?.id).toBe('running');
    cleanup();
    concluded({ type: 'open' });
    expect(document.activeElement?.id).toBe('conclusion');
    cleanup();
    show({ result: OPEN });
    expect(document.activeElement).toBe(document.body);
  });

  it('marks a group as well only where one answers, and all that count', () => {
    const silent = { ...NOBODY, asked: 4, leftOut: 4 };
    const groups = {
      relays: { ...NOBODY, asked: 3, answered: 2, leftOut: 1 },
      hosting: silent,
      plain: { ...NOBODY, asked: 3, answered: 2, reset: 1 },
      reserved: { ...NOBODY, asked: 2, refused: 2 },
    };
    show({ running: { state: { ...state, groups } } });
    const shapes = [...document.querySelectorAll('.groups dd')].map((row) => row.getAttribute('data-shape'));
    expect(shapes).toEqual(['works', 'unknown', 'unknown', 'works']);
  });

  it('says that it waits for the permission', () => {
    show({ running: { state: undefined } });
    expect(screen.getByRole('status').textContent).toContain('is waiting for your answer');
  });
});

describe('a conclusion', () => {
  const each: readonly SurveyConclusion[] = [
    ...SURVEY_CONCLUSIONS.filter((type) => type !== 'cannot-tell').map((type) => ({ type })),
    ...CANNOT_TELL.map((why) => ({ type: 'cannot-tell', why }) as const),
    ...SURVEY_PATTERNS.map((type) => ({ type: 'some', pattern: patternOf(type) }) as const),
  ];
  it.each(each)('has words in both languages: $type $why $pattern.type', (conclusion) => {
    for (const say of [inEnglish, inJapanese]) {
      concluded(conclusion, { say });
      const heading = document.querySelector('.conclusion');
      expect(heading?.getAttribute('data-conclusion')).toBe(conclusion.type);
      expect(heading?.textContent).toBe(say.of('survey_says', conclusion.type));
      for (const paragraph of document.querySelectorAll('.result > p:not(.ways)'))
        expect(paragraph.textContent?.trim()).not.toBe('');
      expect(text()).not.toMatch(/undefined|\$/);
      cleanup();
    }
  });

  it('says what it does not show, but where it claims nothing', () => {
    concluded({ type: 'open' });
    expect(text()).toContain('own handshake and more than 16 kB were not');
    cleanup();
    concluded({ type: 'cannot-tell', why: 'cancelled' });
    expect(text()).not.toContain('16 kB');
  });

  it('is red only where something is stopped', () => {
    const shape = () => document.querySelector('.conclusion')?.getAttribute('data-shape');
    const shapes = each.map((conclusion) => {
      concluded(conclusion);
      const its = shape();
      cleanup();
      return [conclusion.type, its];
    });
    for (const [type, its] of shapes)
      expect(its).toBe(type === 'open' ? 'works' : type === 'cannot-tell' ? 'unknown' : 'blocked');
  });

  it('leads to the scenario that it is about', () => {
    concluded({ type: 'authorities-only' });
    expect(document.querySelector('.ways a')?.getAttribute('href')).toBe(
      '/explainer.html?scenario=authorities',
    );
  });

  it('lets one look closer, unless that was just done', () => {
    const onSize = vi.fn();
    concluded({ type: 'open' }, { onSize });
    fireEvent.click(screen.getByRole('button', { name: 'Look closer' }));
    expect(onSize).toHaveBeenCalledWith('closer');
    cleanup();
    show({ result: { ...OPEN, size: 'closer' }, isNew: true });
    expect(screen.queryByRole('button', { name: 'Look closer' })).toBeNull();
  });

  it('lets the authorities be asked after "open", in a click of its own that says its cost', () => {
    const authorities = { ...PLAN, longestMs: 60_000 };
    const onAuthorities = vi.fn();
    concluded({ type: 'open' }, { authorities, onAuthorities });
    expect(text()).toContain('they show your provider most clearly');
    expect(onAuthorities).not.toHaveBeenCalled();
    fireEvent.click(screen.getByRole('button', { name: 'Ask the directory authorities, too' }));
    expect(onAuthorities).toHaveBeenCalledOnce();
    cleanup();
    concluded({ type: 'relays-blocked' }, { authorities });
    expect(document.querySelector('.authorities')).toBeNull();
  });
});

function patternOf(type: (typeof SURVEY_PATTERNS)[number]) {
  if (type === 'new-relays-answer') return { type, listDays: 30 } as const;
  return type === 'country' ? ({ type, country: 'de' } as const) : { type };
}
