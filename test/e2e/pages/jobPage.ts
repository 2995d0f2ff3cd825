import type { FrameLocator, Locator } from 'playwright-core';

/** The page of a synchronization job, by what its parts are called. */
export class JobPage {
  constructor(readonly frame: FrameLocator) {}

  get heading(): Locator {
    return this.frame.getByRole('heading', { level: 1 });
  }

  get table(): Locator {
    return this.frame.getByRole('grid').or(this.frame.getByRole('table')).first();
  }

  /** A cell of the matrix by what it is called: "Users, Created". */
  cell(place: string): Locator {
    return this.frame.getByRole('gridcell', { name: new RegExp(`^${place}: `) });
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
