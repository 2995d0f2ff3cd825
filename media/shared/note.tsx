import type { ComponentChildren } from 'preact';
import { Icon } from './icon';

/** How urgent a note is; shown by icon and colour, and said by its text. */
export type NoteTone = 'error' | 'warning' | 'info';

interface NoteProps {
  tone: NoteTone;
  title: ComponentChildren;
  /** Name of the landmark, so that it can be found and jumped to. */
  label: string;
  children?: ComponentChildren;
}

export function Note({ tone, title, label, children }: NoteProps) {
  return (
    <section class={`note ${tone}`} aria-label={label}>
      <Icon name={tone} />
      <div class="note-body">
        <p class="note-title">{title}</p>
        {children}
      </div>
    </section>
  );
}
