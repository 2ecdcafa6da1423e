import type { ComponentChildren } from 'preact';
import { Shape } from '../shared/Shape.tsx';
import type { ShapeName } from '../shared/shapes.ts';

interface Props {
  shape: ShapeName;
  /** The conclusion's own name, for tests. */
  name: string;
  title: string;
  children: ComponentChildren;
}

/** A conclusion with its shape, and what it means. */
export function Answer({ shape, name, title, children }: Props) {
  return (
    <div class="answer" data-shape={shape} data-conclusion={name}>
      <h3 class="conclusion">
        <Shape shape={shape} size={20} />
        {title}
      </h3>
      {children}
    </div>
  );
}
