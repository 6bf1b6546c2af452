import './steps-chart.css';
import { useId } from 'react';
import { useFormat } from '../format/use-format';
import { type StepAmount, stepBars } from './steps';

const ROW = 46;

export interface DrawnStep<Key extends string> extends StepAmount<Key> {
  readonly label: string;
  readonly look: 'plain' | 'main' | 'up' | 'down' | 'end';
}

/** The way from one amount to another as bars on one scale; the page shows the same figures as a table. */
export function StepsChart<Key extends string>(props: {
  readonly label: string;
  readonly steps: readonly DrawnStep<Key>[];
}) {
  const format = useFormat();
  const id = useId();
  const { bars, zero } = stepBars(props.steps);
  const spoken = props.steps.map((step) => `${step.label} ${format.money(step.amount)}`).join(', ');
  return (
    <svg width="100%" height={bars.length * ROW} role="img" aria-labelledby={id} className="steps-chart">
      <title id={id}>{`${props.label}: ${spoken}`}</title>
      {bars.map((bar, row) => (
        <g key={bar.step}>
          <text x="0" y={row * ROW + 15}>
            {props.steps[row]?.label}
          </text>
          <text x="100%" y={row * ROW + 15} textAnchor="end">
            {format.moneyShort(bar.amount)}
          </text>
          <rect
            x={`${bar.x}%`}
            y={row * ROW + 21}
            width={`${Math.max(bar.width, 0.3)}%`}
            height="17"
            className={`steps-${props.steps[row]?.look ?? 'plain'}`}
          />
        </g>
      ))}
      <line x1={`${zero}%`} x2={`${zero}%`} y1="0" y2="100%" className="steps-zero" />
    </svg>
  );
}
