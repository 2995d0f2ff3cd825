import type { Chart as Drawn, ChartBar } from './chartBars';

const height = 64;
const step = 8;
/** So that few runs do not become walls. */
const leastRuns = 30;

interface ChartProps {
  title: string;
  chart: Drawn;
  /** What a full bar and the median stand for. */
  scale: string;
  textOf: (id: string) => string;
  onPick: (id: string) => void;
}

/** One number of each run over time. For eye and pointer: the table below says the same in words. */
export function Chart({ title, chart, scale, textOf, onPick }: ChartProps) {
  const room = Math.max(leastRuns, chart.bars.length);
  const width = room * step;
  const line = chart.median === undefined ? undefined : height - chart.median * (height - 8);
  return (
    <figure class="chart" aria-hidden="true">
      <figcaption>
        {title} <span class="dim">{scale}</span>
      </figcaption>
      <svg
        class="chart-picture"
        viewBox={`0 0 ${width} ${height + 1}`}
        preserveAspectRatio="none"
        onClick={({ target }) => {
          const id = target instanceof Element ? target.getAttribute('data-id') : null;
          if (id !== null) {
            onPick(id);
          }
        }}
      >
        <rect class="chart-line" x={0} y={height} width={width} height={1} />
        {line !== undefined && <line class="chart-median" x1={0} x2={width} y1={line} y2={line} />}
        {chart.bars.map((bar, index) => {
          const x = (room - chart.bars.length + index) * step;
          return (
            <g key={bar.id}>
              <BarPicture bar={bar} x={x + 1} />
              <rect class="chart-hit" data-id={bar.id} x={x} y={0} width={step} height={height}>
                <title>{textOf(bar.id)}</title>
              </rect>
            </g>
          );
        })}
      </svg>
    </figure>
  );
}

function BarPicture({ bar, x }: { bar: ChartBar; x: number }) {
  const tall = bar.height > 0 ? Math.max(2, bar.height * (height - 8)) : 0;
  const classes = `${bar.tone} ${bar.shape}`;
  return (
    <>
      {/* A run that failed or has not ended stands on a foot of its own, whatever its height. */}
      {bar.shape !== 'solid' && (
        <rect class={classes} x={x} y={height - 3} width={step - 2} height={3} />
      )}
      <rect class={classes} x={x} y={height - tall} width={step - 2} height={tall} />
      {bar.marked && (
        <rect class="chart-mark" x={x} y={height - tall - 6} width={step - 2} height={3} />
      )}
    </>
  );
}
