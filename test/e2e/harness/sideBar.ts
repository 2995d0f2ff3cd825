import type { Page } from 'playwright-core';

/** The part that holds the views, between activity bar and editors. */
export class SideBar {
  constructor(private readonly page: Page) {}

  /** Drags the edge until the side bar is about as wide as told; its width has no setting. */
  async resize(width: number): Promise<void> {
    const bar = await this.page.getByRole('tree').first().boundingBox();
    if (!bar) throw new Error('The side bar shows no tree to measure.');
    const y = bar.y + bar.height / 2;
    await this.page.mouse.move(bar.x + bar.width, y);
    await this.page.mouse.down();
    await this.page.mouse.move(bar.x + width, y, { steps: 5 });
    await this.page.mouse.up();
  }
}
