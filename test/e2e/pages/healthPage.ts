import type { FrameLocator, Locator } from 'playwright-core';

/** The health page, by what its parts are called. */
export class HealthPage {
  constructor(readonly frame: FrameLocator) {}

  get grid(): Locator {
    return this.frame.getByRole('grid', { name: 'Targets' });
  }

  /** The row of a target; its name is all that its cells say, the target first. */
  row(target: string): Locator {
    return this.grid
      .getByRole('row')
      .filter({ has: this.frame.getByRole('button', { name: target, exact: true }) });
  }

  /** The cell that judges a target: "Failing: Error …". */
  verdict(target: string, word: string): Locator {
    return this.row(target).getByRole('gridcell', { name: new RegExp(`^${word}: `) });
  }

  /** Unfolds the details of a target. */
  async unfold(target: string): Promise<void> {
    const button = this.frame.getByRole('button', { name: target, exact: true });
    if ((await button.getAttribute('aria-expanded')) !== 'true') await button.click();
  }

  /** Leaves the rows whose name holds the text, of all targets. */
  async find(text: string): Promise<void> {
    await this.button(/^All$/).click();
    await this.frame.getByRole('searchbox', { name: /^Filter/ }).fill(text);
  }

  /** Cells whose runs are on their way. */
  get awaited(): Locator {
    return this.grid.locator('[role="gridcell"][aria-busy="true"]');
  }

  button(name: string | RegExp): Locator {
    return this.frame.getByRole('button', { name });
  }

  /** Chooses from one of the menus, such as *Copy as…*. */
  async choose(menu: string, item: string): Promise<void> {
    await this.button(menu).click();
    await this.frame.getByRole('menuitem', { name: item }).click();
  }
}
