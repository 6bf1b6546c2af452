import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { type ClipboardEvent, type KeyboardEvent, useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../../shared/format/use-format';
import { AddEntry } from '../../../../shared/ui/list-buttons';
import { TableScroll } from '../../../../shared/ui/table-scroll';
import type { OptionDraft } from '../draft';
import type { ProblemKind } from '../draft-input';
import { CostRowFields } from './cost-row';
import { type Line, withBlock, withCell, withNewRow, withoutRow, withRow } from './edits';
import { moveByKey } from './grid-keys';
import { amountsOf, isBlock } from './paste';
import type { CostRow, GridYear } from './rows';
import { periodTotals } from './totals';

type EditOption = (optionKey: string, edit: (option: OptionDraft) => OptionDraft) => void;

/** The problems of one row's cells, by line and period, as text. */
const problemsOfRow = (problems: Readonly<Record<string, ProblemKind>>, at: string): string => {
  const found: Record<Line, Record<string, ProblemKind>> = { cells: {}, budgeted: {} };
  for (const [path, kind] of Object.entries(problems)) {
    const [, line, period] = /\.(cells|budgeted)\.(\d+)$/.exec(path) ?? [];
    if (path.startsWith(`${at}.`) && period && (line === 'cells' || line === 'budgeted')) found[line][period] = kind;
  }
  return JSON.stringify(found);
};

/** The costs of one option by period: typed, moved in and pasted into like a spreadsheet. */
export const CostGrid = (props: {
  readonly option: OptionDraft;
  readonly index: number;
  readonly year: GridYear;
  readonly problems: Readonly<Record<string, ProblemKind>>;
  readonly onEdit: EditOption;
}) => {
  const { t } = useTranslation('wizard');
  const { t: p } = useTranslation('proposal');
  const format = useFormat();
  const { option, index, year, onEdit } = props;
  const [pasted, setPasted] = useState<{ cells: number; beyond: number; before: OptionDraft } | null>(null);
  const totals = useMemo(() => periodTotals(option, format.parse, year.periods), [option, format, year.periods]);

  const edit = useCallback(
    (change: (it: OptionDraft) => OptionDraft) => {
      setPasted(null);
      onEdit(option.key, change);
    },
    [onEdit, option.key],
  );
  const onCell = useCallback(
    (row: string, line: Line, period: number, typed: string) => edit((it) => withCell(it, row, line, period, typed)),
    [edit],
  );
  const onRow = useCallback((row: string, change: Partial<CostRow>) => edit((it) => withRow(it, row, change)), [edit]);
  const onRemove = useCallback((row: string) => edit((it) => withoutRow(it, row)), [edit]);

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const cell = event.target;
    if (!(cell instanceof HTMLInputElement) || !cell.dataset['column'] || event.altKey) return;
    if (moveByKey(cell, event.key, { shift: event.shiftKey, ctrl: event.ctrlKey || event.metaKey }))
      event.preventDefault();
  };
  const onPaste = (event: ClipboardEvent<HTMLElement>) => {
    const cell = event.target;
    const text = event.clipboardData.getData('text/plain');
    if (!(cell instanceof HTMLInputElement) || !isBlock(text)) return;
    const { row: rowKey, line, column } = cell.dataset;
    if (!rowKey || !column || (line !== 'cells' && line !== 'budgeted')) return;
    event.preventDefault();
    const {
      option: after,
      cells,
      beyond,
    } = withBlock(option, { rowKey, line, period: Number(column) }, amountsOf(text, format));
    onEdit(option.key, () => after);
    setPasted({ cells, beyond, before: option });
  };

  return (
    <Stack gap="xs">
      <TableScroll label={p('costsOf', { name: option.name })}>
        <table className="cost-grid" onKeyDown={onKeyDown} onPaste={onPaste}>
          <thead>
            <tr>
              <th scope="col">{t('cost.rowHead', { currency: format.currency })}</th>
              {totals.map((_, period) => (
                <th key={period} scope="col" className="figure">
                  {t('cost.period', { n: period + 1 })}
                </th>
              ))}
              <th scope="col" className="figure">
                {t('cost.total')}
              </th>
            </tr>
          </thead>
          <tbody>
            {option.rows.map((row, r) => (
              <CostRowFields
                key={row.key}
                row={row}
                number={r + 1}
                only={option.rows.length === 1}
                fiscalYear={year.fiscalYear}
                problems={problemsOfRow(props.problems, `options.${index}.rows.${r}`)}
                onCell={onCell}
                onRow={onRow}
                onRemove={onRemove}
              />
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('cost.total')}</th>
              {totals.map((total, period) => (
                <td key={period} className="figure">
                  {total === 0n ? '' : format.figure(total)}
                </td>
              ))}
              <td className="figure">{format.money(totals.reduce((a, b) => a + b, 0n))}</td>
            </tr>
          </tfoot>
        </table>
      </TableScroll>
      <Group justify="space-between">
        <AddEntry label={p('addCost')} onAdd={() => edit((it) => withNewRow(it, year))} />
        <Text size="sm" c="dimmed">
          {t('cost.help')}
        </Text>
      </Group>
      <div role="status">
        {pasted ? (
          <Alert color={pasted.beyond > 0 ? 'orange' : 'gray'}>
            <Group justify="space-between">
              <Text size="sm">
                {t('cost.pasted', { count: pasted.cells })}
                {pasted.beyond > 0 ? ` ${t('cost.beyond', { count: pasted.beyond })}` : ''}
              </Text>
              <Button size="compact-sm" variant="default" onClick={() => edit(() => pasted.before)}>
                {t('cost.undo')}
              </Button>
            </Group>
          </Alert>
        ) : null}
      </div>
    </Stack>
  );
};
