import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import type { DrawnRow } from '../e2e/harness/tree';
import { Product } from '../e2e/pages/product';
import type { Fault } from '../emulator/start';
import type { Dice } from '../support/dice';
import { patience } from '../support/patience';
import { Belonging } from './belonging';

const accounts = ['main', 'second-account'] as const;
type Account = (typeof accounts)[number];

/** How often each step is taken, in parts of all. */
const gestures = {
  unfold: 10,
  fold: 4,
  refreshRow: 3,
  refreshView: 2,
  loadMore: 2,
  jobsChange: 2,
  filter: 1,
  switchConnection: 1,
};
type Gesture = keyof typeof gestures;

/** A list of so many rows is long enough: the walk is about rows, not about their number. */
const longEnough = 60;

/**
 * With more rows than this nothing more is unfolded: what does not fit into the window, which is 270 rows high, is not drawn
 * and would be missed. An instance that is unfolded again brings the rows of all its targets at once.
 */
const enoughRows = 80;

/** A window in which somebody walks through the tree at random. */
export class TreeWalk {
  /** What was done, a line each; the last ones tell how a walk went wrong. */
  readonly story: string[] = [];
  /** Steps taken at random. */
  gestures = 0;
  /** The longest time that rows needed to be as they should, in milliseconds. */
  slowest = 0;
  private account: Account = 'main';
  private slow: Fault[] = [];
  private filter: string | undefined;

  private constructor(
    readonly product: Product,
    private readonly dice: Dice,
    private readonly truth: Readonly<Record<Account, Belonging>>,
  ) {}

  /** Opens a window that knows two connections and is high enough for all rows. */
  static async start(dice: Dice): Promise<TreeWalk> {
    const settings = { 'idaasSync.jobsPerPage': 10 };
    const product = await Product.start({ settings, height: 6_000 });
    try {
      const { emulator } = product;
      const truth = {
        main: new Belonging(emulator, 'main'),
        'second-account': new Belonging(emulator, 'second-account'),
      };
      for (const account of accounts) await truth[account].learn();
      await product.signIn('second-account');
      await product.signIn('main');
      return new TreeWalk(product, dice, truth);
    } catch (error) {
      await product.dispose();
      throw error;
    }
  }

  dispose(): Promise<void> {
    return this.product.dispose();
  }

  /** From now on answers take so many milliseconds, another number for each. */
  answersTake(from: number, to: number): void {
    this.slow = [{ action: '*', kind: 'slow', delay: from, delayTo: to }];
    this.product.emulator.faults.set(this.slow);
  }

  /**
   * Steps at random, with little time between them; stops to look after a few, and at the end.
   * @param until no step begins later, as `performance.now()` tells it.
   */
  async storm(steps: number, until = Infinity): Promise<void> {
    const { dice } = this;
    for (let step = 1; step <= steps && performance.now() < until; step++) {
      await this.take(dice.weighted(gestures));
      this.gestures++;
      await sleep(dice.between(0, 400));
      if (dice.between(1, 5) === 1) await this.look();
    }
    await this.look();
  }

  /**
   * Three steps: another connection, whose tree is new, an instance, and a provider soon after its row has come. The
   * instance is drawn once more just then, since its runs are known, and nothing else happens.
   */
  async calm(): Promise<void> {
    const { dice, product } = this;
    const { tree } = product;
    if (this.filter) await this.take('filter');
    await this.take('switchConnection');
    const [instance, provider] =
      this.account === 'main'
        ? ['Corporate directory,', dice.pick(['HQ OpenLDAP', 'Branch AD'])!]
        : ['Contoso Logistics', 'Contoso DingTalk'];
    await tree.row(instance).waitFor();
    await sleep(dice.between(0, 150));
    await tree.expand(instance);
    await tree.row(provider).waitFor();
    await sleep(dice.between(0, 400));
    await tree.expand(provider);
    this.story.push(`unfold ${provider} early`);
    await this.look();
  }

  /** Waits until all rows are as they should be; fails when they never are. */
  async look(): Promise<void> {
    const { product, story } = this;
    const begin = performance.now();
    for (;;) {
      const complaints = this.truth[this.account].complaints(
        await product.tree.drawn(),
        this.filter,
      );
      const took = performance.now() - begin;
      if (complaints.length === 0) {
        this.slowest = Math.max(this.slowest, took);
        story.push(`all rows are right after ${Math.round(took)} ms`);
        return;
      }
      if (took > patience) {
        const text = [...complaints, 'What was done:', ...story.slice(-30)].join('\n');
        assert.fail(`Seed ${this.dice.seed}: rows stay wrong.\n${text}`);
      }
      await sleep(100);
    }
  }

  /** What the editor says of rows it has lost: the first kind must never be, the second only while it heals. */
  async complaintsOfEditor(): Promise<{ registered: string[]; unknown: string[] }> {
    const { hostLog } = this.product.session;
    return {
      registered: await hostLog.lines(/already registered/),
      unknown: await hostLog.lines(/No tree item with id/),
    };
  }

  private async take(gesture: Gesture): Promise<void> {
    const { product, dice, story } = this;
    const { tree, session, workbench } = product;
    const rows = all(await tree.drawn());
    const isLonger = gesture === 'unfold' || gesture === 'loadMore';
    const done = isLonger && rows.length > enoughRows ? 'fold' : gesture;
    const row = dice.pick(rows.filter((each) => fits(done, each)));
    story.push(`${done} ${row?.name.slice(0, 60) ?? ''}`);
    switch (done) {
      case 'unfold':
      case 'fold':
        if (row) await session.page.mouse.click(row.arrow.x, row.arrow.y);
        return;
      case 'loadMore':
        if (row) await session.page.mouse.click(row.middle.x, row.middle.y);
        return;
      case 'refreshRow':
        if (row) await this.refreshRow(row);
        return;
      case 'refreshView':
        return tree.title(/^Refresh/).click();
      case 'jobsChange': {
        product.emulator.clock.advance(dice.between(1, 90) * 60_000);
        return this.learnNewest();
      }
      case 'filter':
        return this.changeFilter();
      case 'switchConnection': {
        this.account = this.account === 'main' ? 'second-account' : 'main';
        const { accountId } = product.identity(this.account);
        await workbench.commands.run('IDaaS Sync: Switch Connection…');
        await workbench.quickInput.pick(new RegExp(accountId));
        return workbench.quickInput.closed();
      }
    }
  }

  private async learnNewest(): Promise<void> {
    const { faults } = this.product.emulator;
    // Our own questions need not wait.
    faults.clear();
    for (const account of accounts) await this.truth[account].learnNewest();
    faults.set(this.slow);
  }

  private async refreshRow(row: DrawnRow): Promise<void> {
    const { page } = this.product.session;
    await page.mouse.move(row.middle.x, row.middle.y);
    const button = this.product.tree.root.getByRole('button', { name: /^Refresh/ });
    // The row may have moved away from under the pointer meanwhile.
    await button
      .first()
      .click({ timeout: 2_000 })
      .catch(() => this.story.push('  … which was gone'));
  }

  private async changeFilter(): Promise<void> {
    const { tree, workbench } = this.product;
    if (this.filter) {
      this.filter = undefined;
      return tree.title(/^Clear Filter/).click();
    }
    this.filter = 'Failed';
    await tree.title(/^Filter Jobs/).click();
    await workbench.quickInput.pick(/^Status/);
    await workbench.quickInput.pick(/Failed/);
    await workbench.quickInput.closed();
    await tree.title(/^Clear Filter/).waitFor();
  }
}

function all(rows: readonly DrawnRow[]): DrawnRow[] {
  return rows.flatMap((row) => [row, ...all(row.rows)]);
}

function fits(gesture: Gesture, row: DrawnRow): boolean {
  switch (gesture) {
    case 'unfold':
      return row.isUnfolded === false;
    case 'fold':
      return row.isUnfolded === true;
    case 'refreshRow':
      return row.isUnfolded !== undefined;
    case 'loadMore':
      return (
        row.name.startsWith('Load more') && Number(/(\d+) of/.exec(row.name)?.[1]) < longEnough
      );
    default:
      return false;
  }
}
