import { MutableDisposable, toDisposable, type Disposable } from '../../base/disposable';
import { views } from '../../contributions';
import type { PlanProgress } from '../../model/health/healthSummary';
import { withProgress } from '../status/notify';
import type { RowMarks } from '../../services/resources/rowMarks';

/** How far the reading of verdicts has come: said in the first row, and by the bar that moves. */
export class ReadingProgress implements Disposable {
  private readonly bar = new MutableDisposable<Disposable>();

  constructor(private readonly marks: Pick<RowMarks, 'showReading'>) {}

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
    this.marks.showReading(reading);
  }

  dispose(): void {
    this.bar.dispose();
  }
}
