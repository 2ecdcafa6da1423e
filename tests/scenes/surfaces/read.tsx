import { cleanup, render } from '@testing-library/preact';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { HistoryOptions } from '../../../components/options/HistoryOptions.tsx';
import { VerdictBlock } from '../../../components/popup/verdict/VerdictBlock.tsx';
import { WarningCard } from '../../../components/popup/warning/WarningCard.tsx';
import { changeWords } from '../../../components/text/history.ts';
import type { Say } from '../../../components/text/say.ts';
import { loadHistory, rememberCheck } from '../../../utils/browser/history.ts';
import { saveSettings } from '../../../utils/browser/storage.ts';
import { showOnButton } from '../../../utils/browser/toolbar-button.ts';
import { warningOf } from '../../../utils/judge/blockage/warning.ts';
import type { Report } from '../../../utils/model/report.ts';
import { DEFAULT_SETTINGS } from '../../../utils/model/settings.ts';
import { report as reportOf, TOR } from '../../components/example.ts';
import { NOW } from '../answer.ts';

const nothing = () => undefined;
const textOf = (selector: string) =>
  [...document.querySelectorAll(selector)].map(({ textContent }) => textContent ?? '');
const shapesOf = (selector: string) =>
  [...document.querySelectorAll<SVGElement>(selector)].map(({ dataset }) => dataset.shape);

/** What the popup shows of a report: the verdict, and the warning. Its rows have the sentences of the file. */
export function readPopup(report: Report, say: Say) {
  const { verdict, blockages } = report;
  const warning = warningOf(blockages, verdict);
  render(
    <>
      <VerdictBlock report={report} now={NOW} say={say} />
      {warning && <WarningCard warning={warning} verdict={verdict} say={say} />}
    </>,
  );
  const seen = {
    headline: textOf('.verdict h1').join(),
    shape: shapesOf('.verdict > .shape').join(),
    caveats: textOf('.caveats li'),
    /** Red: stopped on purpose. */
    warning: shapesOf('.banner > .shape').includes('blocked') ? textOf('.banner .who').join() : undefined,
    text: document.body.textContent ?? '',
  };
  cleanup();
  return seen;
}

/** The browser's own interface speaks this language. A plain function, because a mock would keep every call. */
export function speak(say: Say): void {
  const getMessage = (key: string, values: readonly string[] = []) =>
    key === 'language' ? say.language : Reflect.apply(say, undefined, [key, ...values]);
  Reflect.set(fakeBrowser.i18n, 'getMessage', getMessage);
}

/** The toolbar button as the browser was told to show it. */
export async function readButton(report: Report) {
  const told = { title: '', badge: '', icon: '' };
  Reflect.set(fakeBrowser, 'action', {
    setTitle: async ({ title }: { title: string }) => {
      told.title = title;
    },
    setBadgeText: async ({ text }: { text: string }) => {
      told.badge = text;
    },
    setBadgeBackgroundColor: async () => undefined,
    setIcon: async ({ path }: { path: Record<number, string> }) => {
      told.icon = Object.values(path).join();
    },
  });
  Reflect.set(fakeBrowser.extension, 'isAllowedIncognitoAccess', async () => false);
  await showOnButton(report);
  const shapes = [...told.icon.matchAll(/\/icon\/(\S+?)-(?:light|dark)-\d+\.png/g)].map(([, shape]) => shape);
  return { ...told, shape: [...new Set(shapes)].join() };
}

/** The notifications by type, where this check follows one that was certainly on Tor. */
export async function readNotices(report: Report): Promise<ReadonlyMap<string, string>> {
  fakeBrowser.reset();
  const shown = new Map<string, string>();
  Reflect.set(fakeBrowser.permissions, 'contains', async () => true);
  Reflect.set(fakeBrowser.notifications, 'create', async (id: string, { title }: { title: string }) => {
    shown.set(id, title);
  });
  await saveSettings({ ...DEFAULT_SETTINGS, mode: 'watch', notifyTor: true, notifyBlocked: true });
  await rememberCheck(reportOf(TOR), () => false);
  await rememberCheck(report, () => false);
  return shown;
}

/** The line of the options page, where this check is the first: nothing where it leaves no entry. */
export async function readHistory(report: Report, say: Say) {
  fakeBrowser.reset();
  await rememberCheck(report, () => false);
  const { transitions } = await loadHistory(90);
  render(
    <HistoryOptions
      settings={DEFAULT_SETTINGS}
      transitions={transitions}
      now={Date.now()}
      say={say}
      onChange={nothing}
      onErase={async () => true}
    />,
  );
  const seen = {
    state: textOf('.strip .unseen').join(),
    shape: shapesOf('.strip .shape').join(),
    changes: transitions.flatMap((transition) => changeWords(undefined, transition, say)),
  };
  cleanup();
  return seen;
}
