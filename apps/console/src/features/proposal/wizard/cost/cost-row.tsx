import { NativeSelect, TextInput } from '@mantine/core';
import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PROPOSAL_LIMITS } from '@clout/domain';
import { useFormat } from '../../../../shared/format/use-format';
import type { ProblemKind } from '../draft-input';
import { RowHead, type RowActs } from './cost-row-head';
import type { Line } from './edits';
import type { CostRow } from './rows';
import { rowTotal } from './totals';

const Cells = (props: {
  readonly row: CostRow;
  readonly line: Line;
  readonly name: string;
  readonly problems: Readonly<Record<number, ProblemKind>>;
  readonly onCell: RowActs['onCell'];
}) => {
  const { t } = useTranslation('wizard');
  const { row, line } = props;
  return (row[line] ?? []).map((cell, period) => {
    const problem = props.problems[period];
    return (
      <td key={period}>
        <input
          className="grid-cell"
          inputMode="decimal"
          autoComplete="off"
          aria-label={t('cost.cell', { name: props.name, period: period + 1 })}
          aria-invalid={problem ? true : undefined}
          title={problem ? t(`problem.${problem}`) : undefined}
          data-row={row.key}
          data-line={line}
          data-column={period}
          value={cell}
          onChange={(event) => props.onCell(row.key, line, period, event.currentTarget.value)}
        />
      </td>
    );
  });
};

const Details = (props: { readonly row: CostRow; readonly fiscalYear: number; readonly onRow: RowActs['onRow'] }) => {
  const { t } = useTranslation('wizard');
  const { t: p } = useTranslation('proposal');
  const { row } = props;
  const text = (field: 'costCentre' | 'account' | 'contractEnd') => ({
    label: p(field),
    value: row[field],
    onChange: (event: { currentTarget: { value: string } }) =>
      props.onRow(row.key, { [field]: event.currentTarget.value }),
  });
  return (
    <div className="grid-details">
      <NativeSelect
        label={t('cost.year')}
        value={String(row.fiscalYear)}
        data={Array.from({ length: PROPOSAL_LIMITS.yearsAhead + 1 }, (_, i) => String(props.fiscalYear + i))}
        onChange={(event) => props.onRow(row.key, { fiscalYear: Number(event.currentTarget.value) })}
      />
      <TextInput maxLength={PROPOSAL_LIMITS.bookKey} {...text('costCentre')} />
      <TextInput maxLength={PROPOSAL_LIMITS.bookKey} {...text('account')} />
      <TextInput type="date" {...text('contractEnd')} />
      <NativeSelect
        label={p('alreadyBudgeted')}
        value={row.budgeted ? 'some' : 'none'}
        data={(['none', 'some'] as const).map((value) => ({ value, label: t(`cost.budgeted.${value}`) }))}
        onChange={(event) =>
          props.onRow(row.key, { budgeted: event.currentTarget.value === 'some' ? row.cells.map(() => '') : null })
        }
      />
    </div>
  );
};

/** One row of the grid; it is drawn anew only when it changes itself. */
export const CostRowFields = memo(function CostRowFields(
  props: RowActs & {
    readonly row: CostRow;
    readonly number: number;
    readonly only: boolean;
    readonly fiscalYear: number;
    /** Problems of its cells, as one text so that equal ones are equal: line, period and kind. */
    readonly problems: string;
  },
) {
  const { t } = useTranslation('wizard');
  const { t: p } = useTranslation('proposal');
  const format = useFormat();
  const { row, number, onRow } = props;
  const [open, setOpen] = useState(
    [row.costCentre, row.account, row.contractEnd].some((it) => it !== '') || row.fiscalYear !== props.fiscalYear,
  );
  const problems = JSON.parse(props.problems) as Record<Line, Record<number, ProblemKind>>;
  const name = t('cost.row', { n: number });
  const span = row.cells.length + 2;
  return (
    <>
      <tr data-cells>
        <th scope="row">
          <RowHead
            rowKey={row.key}
            kind={row.kind}
            costClass={row.costClass}
            number={number}
            only={props.only}
            open={open}
            onOpen={setOpen}
            onRow={onRow}
            onRemove={props.onRemove}
          />
        </th>
        <Cells row={row} line="cells" name={name} problems={problems.cells} onCell={props.onCell} />
        <td className="figure">{format.money(rowTotal(row, format.parse))}</td>
      </tr>
      {row.budgeted ? (
        <tr data-cells className="grid-budgeted">
          <th scope="row">{t('cost.ofIt')}</th>
          <Cells
            row={row}
            line="budgeted"
            name={`${name}, ${p('alreadyBudgeted')}`}
            problems={problems.budgeted}
            onCell={props.onCell}
          />
          <td />
        </tr>
      ) : null}
      {open ? (
        <tr>
          <td colSpan={span}>
            <Details row={row} fiscalYear={props.fiscalYear} onRow={onRow} />
          </td>
        </tr>
      ) : null}
    </>
  );
});
