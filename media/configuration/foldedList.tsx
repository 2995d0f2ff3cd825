import * as l10n from '@vscode/l10n';
import type { ComponentChildren } from 'preact';
import { usePage } from './pageContext';

interface FoldedListProps<Item> {
  /** Under which the page remembers that the list is shown to its end. */
  name: string;
  class: string;
  labelledBy?: string;
  label?: string;
  items: readonly Item[];
  /** Items shown before the rest is folded away; a few more are not worth a button. */
  limit: number;
  /** Text of the button that shows the rest. */
  showAll: string;
  children: (item: Item, index: number) => ComponentChildren;
}

/** A list of which only the beginning is drawn until the rest is asked for. */
export function FoldedList<Item>(props: FoldedListProps<Item>) {
  const { view, changeView } = usePage();
  const { name, items, limit, showAll } = props;
  const foldable = items.length > limit + 2;
  const open = view.unfolded.includes(name);
  const toggle = () =>
    changeView({
      unfolded: open ? view.unfolded.filter((each) => each !== name) : [...view.unfolded, name],
    });
  return (
    <>
      <ul class={props.class} aria-labelledby={props.labelledBy} aria-label={props.label}>
        {(foldable && !open ? items.slice(0, limit) : items).map(props.children)}
      </ul>
      {foldable && (
        <button type="button" class="link more" aria-expanded={open} onClick={toggle}>
          {open ? l10n.t('Show fewer') : showAll}
        </button>
      )}
    </>
  );
}
