// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { LogPage } from '../../../components/log/LogPage.tsx';
import { LOG_CONCLUSIONS } from '../../../utils/model/torlog.ts';
import { FOLLOWS } from '../../../utils/torlog/conclusions.ts';
import { readLog } from '../../../utils/torlog/read-log.ts';
import { SHAPES } from '../../utils/torlog/shapes.ts';
import { STORIES } from '../../utils/torlog/stories.ts';
import { inEnglish, inJapanese } from '../say-from-file.ts';

afterEach(cleanup);

const written = (truth: string) =>
  SHAPES["tor's own file"]?.(STORIES.find((story) => story.truth === truth)?.lines ?? []) ?? '';
const field = () => screen.getByLabelText<HTMLTextAreaElement>('Log');
const type = (text: string) => fireEvent.input(field(), { target: { value: text } });
const heading = () => document.querySelector('.conclusion')?.textContent;

describe('the page that reads a log', () => {
  it('says what happened, what may be the cause, what to do, and the lines that say so', () => {
    render(<LogPage say={inEnglish} read={readLog} />);
    type(written('every relay address is dropped'));
    const status = screen.getByRole('status').textContent;
    expect(status).toContain('No relay answers');
    expect(status).toContain('10 of 10 failed connections');
    expect(status).toContain('Tor 0.4.9.11');
    expect(screen.getByRole('link', { name: 'Relay addresses are dropped' }).getAttribute('href')).toBe(
      '/explainer.html?scenario=relays',
    );
    expect(status).toContain('Open another site without Tor');
    expect(status).toContain('10 connections died in state connect()ing');
  });

  it('forgets what it said when the log is cleared', () => {
    render(<LogPage say={inEnglish} read={readLog} />);
    type(written('works'));
    expect(heading()).toBe('Tor is connected');
    fireEvent.click(screen.getByRole('button', { name: 'Clear' }));
    expect(screen.getByRole('status').textContent).toBe('');
    expect(field().value).toBe('');
  });

  it('reads the whole of a long paste, and shows its end', () => {
    const read = vi.fn(readLog);
    render(<LogPage say={inEnglish} read={read} />);
    const text = `${'Nov 25 12:00:00.000 [notice] Heartbeat\n'.repeat(10_000)}${written('works')}`;
    fireEvent.paste(field(), { clipboardData: { getData: () => text } });
    expect(read).toHaveBeenCalledWith(text);
    expect(field().value.length).toBe(100_000);
    expect(field().value.endsWith(written('works'))).toBe(true);
  });

  it('reads a file, and says so where it cannot', async () => {
    render(<LogPage say={inEnglish} read={readLog} />);
    const open = (file: Pick<File, 'text'>) =>
      fireEvent.change(screen.getByLabelText('Open a file …'), { target: { files: [file] } });
    open({ text: async () => written('works') });
    await vi.waitFor(() => expect(heading()).toBe('Tor is connected'));
    open({ text: () => Promise.reject(new Error('gone')) });
    await vi.waitFor(() => expect(screen.getByRole('status').textContent).toContain('could not be read'));
  });

  it.each(LOG_CONCLUSIONS)('has words for %s in both languages', (conclusion) => {
    for (const say of [inEnglish, inJapanese]) {
      render(
        <LogPage
          say={say}
          read={() => ({ ...readLog(''), conclusion, ...FOLLOWS[conclusion], certainty: 'open' })}
        />,
      );
      fireEvent.input(screen.getByRole('textbox'), { target: { value: 'x' } });
      expect(screen.getByRole('status').textContent).toContain(say.of('log_why', conclusion));
      expect(screen.getAllByRole('listitem').length).toBeGreaterThanOrEqual(FOLLOWS[conclusion].steps.length);
      cleanup();
    }
  });
});
