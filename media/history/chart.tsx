import * as l10n from '@vscode/l10n';
import { useMemo, useState } from 'preact/hooks';
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

/**
 * One number of each run over time. For eye and pointer: `ChartTable` says the same in numbers. One outline for all bars
 * of a look, because thousands of bars would be as many elements.
 */
export function Chart({ title, chart, scale, textOf, onPick }: ChartProps) {
  const { bars } = chart;
  const [pointed, setPointed] = useState<string>();
  const room = Math.max(leastRuns, bars.length);
  const width = room * step;
  const line = chart.median === undefined ? undefined : height - chart.median * (height - 8);
  const outlines = useMemo(() => outlinesOf(bars, room), [bars, room]);
  const barAt = ({ clientX, currentTarget }: MouseEvent): ChartBar | undefined => {
    const box = (currentTarget as Element).getBoundingClientRect();
    const place = Math.floor(((clientX - box.left) / box.width) * room);
    return bars[place - (room - bars.length)];
  };
  return (
    <figure class="chart">
      <figcaption>
        {title} <span class="dim">{scale}</span>
      </figcaption>
      <svg
        class="chart-picture"
        role="img"
        aria-label={l10n.t('{0}: {1}', title, scale)}
        viewBox={`0 0 ${width} ${height + 1}`}
        preserveAspectRatio="none"
        onMouseMove={(event) => setPointed(barAt(event)?.id)}
        onMouseLeave={() => setPointed(undefined)}
        onClick={(event) => {
          const bar = barAt(event);
          if (bar) {
            onPick(bar.id);
          }
        }}
      >
        <rect class="chart-line" x={0} y={height} width={width} height={1} />
        {line !== undefined && <line class="chart-median" x1={0} x2={width} y1={line} y2={line} />}
        {outlines.map(([look, path]) => (
          <path key={look} class={look} d={path} />
        ))}
        <rect class="chart-hit" x={0} y={0} width={width} height={height}>
          <title>{pointed === undefined ? '' : textOf(pointed)}</title>
        </rect>
      </svg>
    </figure>
  );
}

/** An outline for each look, such as `success solid`, and one for the marks. */
function outlinesOf(bars: readonly ChartBar[], room: number): [look: string, path: string][] {
  const outlines = new Map<string, string[]>();
  const add = (look: string, x: number, y: number, tall: number) => {
    const parts = outlines.get(look) ?? [];
    parts.push(`M${x} ${y}h${step - 2}v${tall}h${2 - step}z`);
    outlines.set(look, parts);
  };
  for (const [index, { tone, shape, height: share, marked }] of bars.entries()) {
    const x = (room - bars.length + index) * step + 1;
    const tall = share > 0 ? Math.round(Math.max(2, share * (height - 8)) * 10) / 10 : 0;
    if (tall > 0) {
      add(`${tone} ${shape}`, x, height - tall, tall);
    }
    // A run that failed or has not ended stands on a foot of its own, whatever its height.
    if (shape !== 'solid') {
      add(`${tone} ${shape}`, x, height - 3, 3);
    }
    if (marked) {
      add('chart-mark', x, height - tall - 6, 3);
    }
  }
  return [...outlines].map(([look, parts]) => [look, parts.join('')]);
}
