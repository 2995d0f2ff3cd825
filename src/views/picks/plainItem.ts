import type { QuickPickItem } from 'vscode';
import { inertLine } from '../../model/text/plainText';

/** A row to pick as the editor is given it: its texts are text, and only `iconPath` draws an icon. */
export function plainItem<Item extends QuickPickItem>(item: Item): Item {
  const { label, description, detail } = item;
  return {
    ...item,
    label: inertLine(label, 160),
    ...(description !== undefined && { description: inertLine(description, 300) }),
    ...(detail !== undefined && { detail: inertLine(detail, 400) }),
  };
}
