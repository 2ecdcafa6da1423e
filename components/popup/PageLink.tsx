import type { ComponentChildren } from 'preact';

/** Another page of the extension, in a tab of its own: the popup would close. */
export function PageLink({ to, children }: { to: 'survey' | 'ways' | 'log'; children: ComponentChildren }) {
  return (
    <a href={`/${to}.html`} target="_blank" rel="noreferrer">
      {children}
    </a>
  );
}
