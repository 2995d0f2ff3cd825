import type { FrameLocator, Locator, Page } from 'playwright-core';

/**
 * The page of an extension in front. VS Code shows it two frames deep, and keeps the frames of
 * pages in the background where nobody sees them.
 */
export class Webview {
  constructor(private readonly page: Page) {}

  get frame(): FrameLocator {
    return this.page
      .locator('iframe.webview:visible')
      .last()
      .contentFrame()
      .locator('#active-frame')
      .contentFrame();
  }

  get body(): Locator {
    return this.frame.locator('body');
  }
}
