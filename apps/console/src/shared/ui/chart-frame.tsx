import './chart.css';
import './chart-catalogue';
import { Text } from '@mantine/core';
import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { classOf, fillOf, Symbol, Textures } from './chart-mark';
import type { Look } from './chart-types';

type MarkElement = SVGElement & { readonly dataset: DOMStringMap };
const ARROWS = { ArrowRight: ['x', 1], ArrowLeft: ['x', -1], ArrowUp: ['y', 1], ArrowDown: ['y', -1] } as const;

const figure = (mark: MarkElement, axis: 'x' | 'y') => Number(mark.dataset[axis]);
/** The marks along an axis; those at one place keep the order of the other. */
const inOrder = (plot: Element, axis: 'x' | 'y') => {
  const other = axis === 'x' ? 'y' : 'x';
  return [...plot.querySelectorAll<MarkElement>('[data-mark]')].sort(
    (a, b) => figure(a, axis) - figure(b, axis) || figure(a, other) - figure(b, other),
  );
};

/** The frame of every chart: what it shows, its legend, the marks one by one by keyboard, and the same as a table. */
export const ChartFrame = (props: {
  readonly label: string;
  readonly legend: readonly { readonly label: string; readonly look: Look; readonly hollow?: boolean }[];
  /** The legend shows textures, as bars do. */
  readonly textured?: boolean;
  readonly above?: string;
  readonly below?: string;
  readonly table: ReactNode;
  /** Keeps the table closed until it is asked for. */
  readonly folded?: boolean;
  readonly onOpen?: (id: string) => void;
  readonly children: ReactNode;
}) => {
  const { t } = useTranslation('chart');
  const id = useId();
  const plot = useRef<HTMLDivElement>(null);
  const [said, setSaid] = useState<string | null>(null);
  const markOf = (target: EventTarget) =>
    target instanceof Element ? target.closest<MarkElement>('[data-mark]') : null;
  const read = (target: EventTarget) => setSaid(markOf(target)?.getAttribute('aria-label') ?? null);
  const open = (target: EventTarget) => {
    const mark = markOf(target)?.dataset['mark'];
    if (mark !== undefined) props.onOpen?.(mark);
  };
  const walk = (event: KeyboardEvent) => {
    if (!plot.current) return;
    if (event.key === 'Enter' || event.key === ' ') {
      if (props.onOpen && markOf(event.target)) event.preventDefault();
      return open(event.target);
    }
    if (!(event.key in ARROWS) && event.key !== 'Home' && event.key !== 'End') return;
    const [axis, step] = ARROWS[event.key as keyof typeof ARROWS] ?? ['x', 0];
    const marks = inOrder(plot.current, axis);
    const here = marks.findIndex((mark) => mark === document.activeElement);
    const next = event.key === 'Home' ? 0 : event.key === 'End' ? marks.length - 1 : here < 0 ? 0 : here + step;
    event.preventDefault();
    marks[Math.min(marks.length - 1, Math.max(0, next))]?.focus();
  };
  return (
    <figure className="chart">
      <figcaption className="chart-head">
        {props.legend.length > 1 ? (
          <ul className="chart-legend">
            {props.legend.map((one) => (
              <li key={one.label}>
                <svg width="18" height="18" viewBox="-9 -9 18 18" aria-hidden="true">
                  {props.textured ? (
                    <>
                      <Textures id={`${id}-legend`} />
                      <rect
                        x="-7"
                        y="-7"
                        width="14"
                        height="14"
                        className={classOf(one.look)}
                        fill={fillOf(`${id}-legend`, one.look)}
                      />
                    </>
                  ) : (
                    <Symbol look={one.look} hollow={one.hollow} r={6} />
                  )}
                </svg>
                {one.label}
              </li>
            ))}
          </ul>
        ) : null}
        {props.above ? <span className="chart-axis">{props.above}</span> : null}
      </figcaption>
      <div
        ref={plot}
        className="chart-plot"
        role="group"
        tabIndex={0}
        aria-label={props.label}
        aria-describedby={`${id}-hint`}
        onKeyDown={walk}
        onFocus={(event) => read(event.target)}
        onBlur={() => setSaid(null)}
        onMouseOver={(event) => read(event.target)}
        onClick={(event) => open(event.target)}
      >
        {props.children}
      </div>
      {props.below ? <span className="chart-axis chart-below">{`${props.below} →`}</span> : null}
      <Text
        size="sm"
        className={said === null ? 'chart-said chart-hint' : 'chart-said'}
        aria-hidden={said !== null}
        id={`${id}-hint`}
      >
        {said ?? (props.onOpen ? t('hintOpen') : t('hint'))}
      </Text>
      {props.folded ? (
        <details className="chart-table">
          <summary>{t('table')}</summary>
          {props.table}
        </details>
      ) : (
        props.table
      )}
    </figure>
  );
};
