import * as l10n from '@vscode/l10n';
import { MutableDisposable, toDisposable, type Disposable } from '../../base/disposable';
import { views } from '../../contributions';
import type { PlanProgress } from '../../services/health/readingPlans';
import { withProgress } from '../status/notify';
import type { ExplorerView } from './explorerView';

/** How far the reading of verdicts has come: a line above the rows of the view, and its bar that moves. */
export class ReadingProgress implements Disposable {
  private readonly bar = new MutableDisposable<Disposable>();

  constructor(private readonly view: Pick<ExplorerView, 'showNote'>) {}

  /** `undefined` when nothing is being read. */
  show(progress: PlanProgress | undefined): void {
    const reading = progress && progress.of > 0 ? progress : undefined;
    if (!reading) {
      this.bar.value = undefined;
    } else if (!this.bar.value) {
      let resolve = () => {};
      const promise = new Promise<void>((done) => (resolve = done));
      this.bar.value = toDisposable(() => resolve());
      void withProgress({ location: { viewId: views.explorer } }, () => promise);
    }
    this.view.showNote(reading && l10n.t('Reading {0} of {1} targets', reading.done, reading.of));
  }

  dispose(): void {
    this.bar.dispose();
  }
}
