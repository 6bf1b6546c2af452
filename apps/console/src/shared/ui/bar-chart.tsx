import type { ReactNode } from 'react';
import { useFormat } from '../format/use-format';
import { BarsChart } from './chart';
import type { Look } from './chart-types';

export interface Series {
  readonly name: string;
  readonly label: string;
  readonly look: Look;
}

/** Horizontal bars of money, stacked by series; loaded only where shown, and always beside the table that says the same. */
export default function MoneyBars(props: {
  readonly label: string;
  /** The same figures as a table, where they stand in none beside it. */
  readonly table?: ReactNode;
  readonly folded?: boolean;
  readonly series: readonly Series[];
  /** Minor units by the name of the series. */
  readonly bars: readonly {
    readonly name: string;
    /** Whose it is, where the name on the axis does not say it. */
    readonly of?: string;
    readonly amounts: Readonly<Record<string, string>>;
  }[];
}) {
  const format = useFormat();
  const scale = 10 ** format.digits;
  return (
    <BarsChart
      label={props.label}
      series={props.series}
      bars={props.bars.map(({ name, of = name, amounts }) => ({
        name,
        parts: Object.fromEntries(
          props.series.map((one) => {
            const amount = amounts[one.name] ?? '0';
            return [one.name, { value: format.major(amount), spoken: `${of}, ${one.label}: ${format.money(amount)}` }];
          }),
        ),
      }))}
      tick={(value) => format.moneyShort(BigInt(Math.round(value * scale)))}
      table={props.table}
      folded={props.folded}
    />
  );
}
