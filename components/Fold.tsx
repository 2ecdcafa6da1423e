import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

interface Props {
  class: string;
  endpoint?: string;
  look?: string;
  summary: ComponentChildren;
  /** Made when it is first opened: what is folded must not delay the first paint. */
  children: () => ComponentChildren;
}

/** A line that opens. */
export function Fold({ class: name, endpoint, look, summary, children }: Props) {
  const [wasOpened, setOpened] = useState(false);
  const onToggle = ({ currentTarget }: { currentTarget: HTMLDetailsElement }) => {
    if (currentTarget.open) setOpened(true);
  };
  return (
    <details class={name} data-endpoint={endpoint} data-look={look} onToggle={onToggle}>
      <summary>{summary}</summary>
      {wasOpened && children()}
    </details>
  );
}
