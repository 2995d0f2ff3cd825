import type { FrameLocator, Locator } from 'playwright-core';

/** The page of a synchronization job, by what its parts are called. */
export class JobPage {
  constructor(readonly frame: FrameLocator) {}

  get heading(): Locator {
    return this.frame.getByRole('heading', { level: 1 });
  }

  get table(): Locator {
    return this.frame.getByRole('table');
  }

  /** A cell of the matrix by place, or by all that it is called: "Users, Created". */
  cell(name: string): Locator {
    return this.frame.getByRole('cell', { name: new RegExp(`^${name}(: |$)`) });
  }

  /** What a cell is called: "Users, Created: 64 total, 52 succeeded, 12 failed, 0 skipped". */
  async cellName(place: string): Promise<string> {
    const [, name] = /^- 'cell "(.*)"'/.exec(await this.cell(place).ariaSnapshot()) ?? [];
    if (name === undefined) throw new Error(`The cell ${place} has no name.`);
    return name;
  }

  note(name: string): Locator {
    return this.frame.getByRole('region', { name });
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
