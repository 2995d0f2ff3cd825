import { useLayoutEffect, useRef } from 'preact/hooks';
import type { MarkedRun } from '../../src/model/jobs/history';
import { moveInStrip } from './moveInStrip';

interface StripRunsProps {
  runs: readonly MarkedRun[];
  /** Which run has the focus. */
  at: number;
  textOf: (run: MarkedRun) => string;
  onMove: (at: number) => void;
  onPick: (run: MarkedRun) => void;
  /** The keyboard leaves the runs; `back` when the focus is to go where it came from. */
  onLeave: (back: boolean) => void;
}

/** A button per run over the bars of a strip. There only while the keyboard is among them: they are no Tab stops. */
export function StripRuns({ runs, at, textOf, onMove, onPick, onLeave }: StripRunsProps) {
  const list = useRef<HTMLDivElement>(null);
  const detail = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    list.current?.querySelectorAll('button')[at]?.focus();
    // Shown anew for each run: the box is anchored to the run that has the focus when it opens.
    detail.current?.hidePopover();
    detail.current?.showPopover();
  }, [at]);
  const run = runs[at];
  return (
    <>
      <div
        ref={list}
        class="strip-runs"
        onKeyDown={(event) => {
          const next = moveInStrip(event.key, at, runs.length);
          if (next !== undefined) {
            event.preventDefault();
            event.stopPropagation();
            onMove(next);
          } else if (event.key === 'Escape') {
            event.preventDefault();
            event.stopPropagation();
            onLeave(true);
          }
        }}
        onFocusOut={(event) => {
          if (!(
            event.relatedTarget instanceof Node && list.current?.contains(event.relatedTarget)
          )) {
            onLeave(false);
          }
        }}
      >
        {runs.map((each, index) => (
          <button
            key={each.synchronizationJobId}
            type="button"
            tabIndex={-1}
            aria-label={textOf(each)}
            onFocus={() => onMove(index)}
            onClick={() => onPick(each)}
          />
        ))}
      </div>
      {run && (
        <div ref={detail} class="strip-detail" popover="manual" aria-hidden="true">
          {textOf(run)}
        </div>
      )}
    </>
  );
}
