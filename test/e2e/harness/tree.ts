import type { Locator, Page } from 'playwright-core';
import { patience, pause } from '../../support/patience';
import { patiently } from './patiently';

/** For how long rows are to stay as they are before one is pressed, in milliseconds. */
const moment = 200;

/** A row as it is drawn at a moment. */
export interface DrawnRow {
  /** Its accessible name. */
  readonly name: string;
  /** 1 at the top. */
  readonly level: number;
  /** Absent where there is nothing to unfold. */
  readonly isUnfolded?: boolean;
  /** Where to press to unfold or fold it, and where to click on it, in pixels of the page. */
  readonly arrow: Point;
  readonly middle: Point;
  /** Those that stand below it. */
  readonly rows: readonly DrawnRow[];
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** The tree of a view. Rows are found by accessible name, which begins with the label. */
export class Tree {
  constructor(
    private readonly page: Page,
    private readonly view: string | RegExp,
  ) {}

  get root(): Locator {
    return this.page.getByRole('tree', { name: this.view });
  }

  /** The row whose name begins with the text, or matches. */
  row(name: string | RegExp): Locator {
    const pattern = typeof name === 'string' ? new RegExp(`^${escaped(name)}`) : name;
    return this.root.getByRole('treeitem', { name: pattern }).first();
  }

  rows(name: string | RegExp = /./): Locator {
    return this.root.getByRole('treeitem', { name });
  }

  /** The names of the rows drawn at the moment, top to bottom. */
  async names(): Promise<string[]> {
    const rows = await this.rows().all();
    return Promise.all(rows.map(async (row) => (await row.getAttribute('aria-label')) ?? ''));
  }

  /** All rows as they are drawn at one moment, each with those below it. */
  async drawn(): Promise<DrawnRow[]> {
    if ((await this.root.count()) === 0) return [];
    const flat = await this.root.evaluate((root) =>
      [...root.querySelectorAll('[role="treeitem"]')].map((row) => ({
        index: Number(row.getAttribute('data-index')),
        name: row.getAttribute('aria-label') ?? '',
        level: Number(row.getAttribute('aria-level')),
        unfolded: row.getAttribute('aria-expanded'),
        box: row.getBoundingClientRect().toJSON() as DOMRect,
        arrow: row.querySelector('.monaco-tl-twistie')?.getBoundingClientRect().toJSON() as DOMRect,
      })),
    );
    // The elements stand in the order in which they were made.
    flat.sort((a, b) => a.index - b.index);
    const top: DrawnRow[] = [];
    const path: { level: number; rows: DrawnRow[] }[] = [{ level: 0, rows: top }];
    for (const { name, level, unfolded, box, arrow } of flat) {
      while (path.at(-1)!.level >= level) path.pop();
      const rows: DrawnRow[] = [];
      path.at(-1)!.rows.push({
        ...{ name, level, rows, arrow: middleOf(arrow), middle: middleOf(box) },
        ...(unfolded !== null && { isUnfolded: unfolded === 'true' }),
      });
      path.push({ level, rows });
    }
    return top;
  }

  /** Shows the children of a row; does nothing when they show already. */
  async expand(name: string | RegExp): Promise<void> {
    await this.fold(name, 'true');
  }

  async collapse(name: string | RegExp): Promise<void> {
    await this.fold(name, 'false');
  }

  /** Expands row after row and returns the last. */
  async walk(...names: readonly (string | RegExp)[]): Promise<Locator> {
    for (const name of names.slice(0, -1)) await this.expand(name);
    const last = this.row(names.at(-1) ?? /./);
    await last.waitFor();
    return last;
  }

  /** Once rows stand: the editor loses a click when rows above or below its row come or go between press and release. */
  async click(name: string | RegExp): Promise<void> {
    await this.row(name).waitFor();
    await this.stands();
    await this.row(name).click();
  }

  /** Until nothing is being read for the rows, as the moving bar tells, and they are as they were a moment before. */
  async stands(): Promise<void> {
    const bar = this.page.locator('.part.sidebar .monaco-progress-container.active');
    const end = performance.now() + patience;
    for (let before = ''; performance.now() < end;) {
      const now = JSON.stringify(await this.drawn());
      if (now === before && (await bar.count()) === 0) return;
      before = now;
      await pause(moment);
    }
    throw new Error('The rows keep changing.');
  }

  /** A button of the title above the tree. */
  title(name: string | RegExp): Locator {
    // Rows have a toolbar as well, without a name.
    return this.page.getByRole('toolbar', { name: /actions$/ }).getByRole('button', { name });
  }

  /** Folds all rows. The editor may take its time: what is unfolded before it has would be folded as well. */
  async collapseAll(): Promise<void> {
    await this.title(/^Collapse/).click();
    await this.root.locator('[aria-expanded="true"]').first().waitFor({ state: 'detached' });
  }

  /** The box that searches the rows, while it shows. */
  get find(): Locator {
    return this.page.getByRole('textbox', { name: 'Type to search' });
  }

  /** The row that the keyboard is on. */
  focused(name: RegExp): Locator {
    return this.root.locator('.focused').and(this.rows(name));
  }

  /** Scrolls down, half a page at a time, until the row is drawn: trees draw only what can be seen. */
  async scrollTo(name: string | RegExp): Promise<void> {
    await this.root.hover();
    for (let step = 0; step < 100 && (await this.row(name).count()) === 0; step++) {
      await this.page.mouse.wheel(0, 400);
      await this.page.evaluate(
        () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
      );
    }
    await this.row(name).scrollIntoViewIfNeeded();
  }

  /** Presses an icon at the end of the row, which shows while the pointer is on it. */
  async action(name: string | RegExp, action: string | RegExp): Promise<void> {
    const row = this.row(name);
    await this.stands();
    await row.hover();
    await row.getByRole('button', { name: action }).click();
  }

  /** Rests the pointer on a row until what hovers beside it says something. */
  async hover(name: string | RegExp, saying: string | RegExp): Promise<Locator> {
    const bubble = this.page.getByRole('tooltip').filter({ hasText: saying });
    return patiently(async (timeout) => {
      // The pointer comes from elsewhere, or resting where it is already would be no news.
      await this.page.mouse.move(900, 14);
      await this.row(name).hover();
      await bubble.waitFor({ timeout });
      return bubble;
    });
  }

  /** Chooses from the context menu of a row. */
  async menu(name: string | RegExp, item: string | RegExp): Promise<void> {
    await this.stands();
    await this.row(name).click({ button: 'right' });
    const entry = this.page.getByRole('menuitem', { name: item });
    await entry.hover();
    // A menu ignores the pointer for a moment after it opens, lest the opening click choose.
    await this.page.keyboard.press('Enter');
    await entry.waitFor({ state: 'detached' });
  }

  /** By the arrow in front, because a click on the row runs its command where it has one. */
  private async fold(name: string | RegExp, expanded: 'true' | 'false') {
    const row = this.row(name);
    await row.waitFor();
    const folded = this.root.locator(`[aria-expanded="${expanded}"]`).and(row);
    if ((await row.getAttribute('aria-expanded')) === expanded) return;
    await row.locator('.monaco-tl-twistie').click();
    await folded.waitFor();
  }
}

function middleOf({ x, y, width, height }: DOMRect): Point {
  return { x: x + width / 2, y: y + height / 2 };
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
