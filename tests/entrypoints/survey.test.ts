import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { askHosts } from '../../entrypoints/survey/ask-hosts.ts';
import { Survey } from '../../entrypoints/survey/survey.ts';
import { loadDirectory } from '../../utils/browser/directory.ts';
import { loadSurvey } from '../../utils/browser/survey-stored.ts';
import type { SurveyConclusion } from '../../utils/model/survey.ts';
import { decodeDirectory } from '../../utils/relays/format/decode.ts';
import { OPEN } from '../components/survey/plan.ts';

vi.mock('../../entrypoints/survey/ask-hosts.ts', () => ({ askHosts: vi.fn() }));
vi.mock('../../utils/browser/directory.ts', () => ({ loadDirectory: vi.fn(), forgetDirectory: vi.fn() }));

const shipped = decodeDirectory(new Uint8Array(readFileSync('public/relays.bin')));
const draw = vi.fn();
let survey: Survey;

/** What comes of the next survey; it ends when the test says so. */
function ending(conclusion: SurveyConclusion) {
  const end = Promise.withResolvers<typeof OPEN>();
  vi.mocked(askHosts).mockReturnValueOnce(end.promise);
  return () => end.resolve({ ...OPEN, conclusion });
}
const ended = () => vi.waitFor(() => expect(survey.running).toBeUndefined());
/** Until what is stored would be. */
const afterwards = () => new Promise((resolve) => setTimeout(resolve, 20));
const plan = () => {
  if (survey.plan === undefined || 'type' in survey.plan) throw new Error('There is no plan.');
  return survey.plan;
};

beforeEach(async () => {
  fakeBrowser.reset();
  if (shipped.type === 'not-readable') throw new Error('The shipped directory is not readable.');
  const now = { ...shipped, date: Date.now() };
  vi.mocked(loadDirectory).mockResolvedValue({ directory: now, source: 'shipped' });
  survey = new Survey(draw);
  await survey.readDirectory();
});

describe('the survey’s page', () => {
  it('announces what the chosen size asks, of the same seed, and starts nothing', () => {
    const { seed, mostTor } = plan();
    expect(mostTor).toBe(24);
    survey.choose('small');
    expect(plan()).toMatchObject({ seed, mostTor: 6, size: 'small' });
    survey.choose('closer');
    expect(plan().mostTor).toBe(40);
    expect(askHosts).not.toHaveBeenCalled();
  });

  it('asks exactly what it announced, once at a time, and draws anew for the next', async () => {
    const end = ending({ type: 'open' });
    const announced = plan();
    survey.start();
    survey.start();
    expect(askHosts).toHaveBeenCalledOnce();
    expect(vi.mocked(askHosts).mock.calls[0]?.[0].plan).toBe(announced);
    end();
    await ended();
    await vi.waitFor(() => expect(plan().seed).not.toBe(announced.seed));
  });

  it('stores what was found, with what the forecast shall say of it', async () => {
    const end = ending({ type: 'relays-blocked' });
    survey.start();
    end();
    await vi.waitFor(async () => expect((await loadSurvey())?.conclusion.type).toBe('relays-blocked'));
    const { survey: stored } = await fakeBrowser.storage.local.get('survey');
    expect(stored).toMatchObject({
      measured: { scenario: 'relays', isBlocked: true, at: OPEN.finishedAt },
      writtenBy: '1.2.3',
    });
    expect(survey.isNew).toBe(true);
  });

  it.each(['cancelled', 'no-permission'] as const)(
    'shows and does not store one that was %s',
    async (why) => {
      const end = ending({ type: 'cannot-tell', why });
      survey.start();
      end();
      await ended();
      await vi.waitFor(() => expect(survey.result?.conclusion).toEqual({ type: 'cannot-tell', why }));
      await afterwards();
      expect(await loadSurvey()).toBeUndefined();
    },
  );

  it('ends and stores nothing where all that is stored was deleted meanwhile', async () => {
    const end = ending({ type: 'open' });
    survey.start();
    survey.forget();
    expect(vi.mocked(askHosts).mock.calls[0]?.[0].cancel.signal.aborted).toBe(true);
    end();
    await ended();
    expect(survey.result).toBeUndefined();
    await afterwards();
    expect(await loadSurvey()).toBeUndefined();
  });

  it('asks the authorities by a call of their own, after a survey', async () => {
    survey.startAuthorities();
    expect(askHosts).not.toHaveBeenCalled();
    survey.result = OPEN;
    const end = ending({ type: 'authorities-only' });
    survey.startAuthorities();
    const { plan: asked } = vi.mocked(askHosts).mock.calls[0]?.[0] ?? {};
    expect(asked?.groups).toEqual({ authorities: 9 });
    end();
    await ended();
  });
});
