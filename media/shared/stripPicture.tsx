import { useMemo } from 'preact/hooks';
import type { MarkedRun } from '../../src/model/jobs/history';
import { stripBars, type Bar } from './stripBars';

/** Width of a run with its gap, and heights of the two tracks, in pixels. */
export const step = 6;
const upper = 20;
const lower = 8;
const width = step - 2;

interface StripPictureProps {
  runs: readonly MarkedRun[];
  /** Runs the strip has room for; fewer stand at its right end. */
  room: number;
  /** What the pointer is told about a run. */
  textOf: (run: MarkedRun) => string;
  onPick: (run: MarkedRun) => void;
}

/**
 * Runs as bars, oldest first: above the line how long each took, below it how many items it looked at. For the pointer
 * and the eye; the words are elsewhere.
 */
export function StripPicture({ runs, room, textOf, onPick }: StripPictureProps) {
  const bars = useMemo(() => stripBars(runs), [runs]);
  const pick = ({ target }: MouseEvent) => {
    const index = target instanceof Element ? target.getAttribute('data-run') : null;
    const run = index === null ? undefined : runs[Number(index)];
    if (run) {
      onPick(run);
    }
  };
  const total = room * step;
  return (
    <svg
      class="strip-picture"
      width={total}
      height={upper + lower + 1}
      viewBox={`0 0 ${total} ${upper + lower + 1}`}
      aria-hidden="true"
      onClick={pick}
    >
      <rect class="strip-line" x={0} y={upper} width={total} height={1} />
      {bars.map((bar, index) => {
        const run = runs[index];
        const x = (room - runs.length + index) * step;
        return (
          <g key={run?.synchronizationJobId ?? index}>
            <BarPicture bar={bar} x={x} />
            <rect class="strip-hit" data-run={index} x={x - 1} y={0} width={step} height="100%">
              <title>{run && textOf(run)}</title>
            </rect>
          </g>
        );
      })}
    </svg>
  );
}

function BarPicture({ bar: { shape, tone, height, volume, zero, remarkable }, x }: BarProps) {
  const tall = Math.max(4, Math.round(height * (upper - 4)));
  const top = upper - tall;
  return (
    <>
      {remarkable && (
        <circle class="strip-mark" cx={x + width / 2} cy={Math.max(2, top - 3)} r={1.6} />
      )}
      {shape === 'solid' && <rect class={tone} x={x} y={top} width={width} height={tall} />}
      {shape === 'hollow' && (
        <rect
          class={`hollow ${tone}`}
          x={x + 0.5}
          y={top + 0.5}
          width={width - 1}
          height={tall - 1}
        />
      )}
      {/* Struck through: whole in width, broken in height. */}
      {shape === 'split' && (
        <>
          <rect class={tone} x={x} y={0} width={width} height={upper / 2 - 2} />
          <rect class={tone} x={x} y={upper / 2 + 1} width={width} height={upper / 2 - 1} />
        </>
      )}
      {shape === 'capped' && (
        <>
          <rect class={tone} x={x} y={Math.max(0, top - 4)} width={width} height={2} />
          <rect class={tone} x={x} y={top} width={width} height={tall} />
        </>
      )}
      {zero ? (
        <circle class="strip-zero" cx={x + width / 2} cy={upper + 5} r={2} />
      ) : (
        volume > 0 && (
          <rect
            class="strip-volume"
            x={x}
            y={upper + 2}
            width={width}
            height={Math.max(1, Math.round(volume * (lower - 1)))}
          />
        )
      )}
    </>
  );
}

interface BarProps {
  bar: Bar;
  x: number;
}
