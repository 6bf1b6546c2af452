import { ActionIcon, NativeSelect } from '@mantine/core';
import { IconDots, IconTrash } from '@tabler/icons-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Line } from './edits';
import type { CostRow } from './rows';

const CLASSES = ['OPEX', 'CAPEX', 'PREPAID'] as const;
const KINDS = ['ONE_TIME', 'RUN_RATE'] as const;

export interface RowActs {
  readonly onCell: (rowKey: string, line: Line, period: number, typed: string) => void;
  readonly onRow: (rowKey: string, change: Partial<CostRow>) => void;
  readonly onRemove: (rowKey: string) => void;
}

/** What the periods of a row have in common, drawn anew only when it changes, not with every amount. */
export const RowHead = memo(function RowHead(
  props: Pick<RowActs, 'onRow' | 'onRemove'> & {
    readonly rowKey: string;
    readonly kind: CostRow['kind'];
    readonly costClass: CostRow['costClass'];
    readonly number: number;
    readonly only: boolean;
    readonly open: boolean;
    readonly onOpen: (open: boolean) => void;
  },
) {
  const { t } = useTranslation('wizard');
  const { t: c } = useTranslation();
  const { t: p } = useTranslation('proposal');
  const { rowKey, number, open, onRow } = props;
  const name = t('cost.row', { n: number });
  return (
    <div className="grid-row-head">
      <NativeSelect
        size="xs"
        aria-label={`${name}: ${p('kind')}`}
        value={props.kind}
        data={KINDS.map((kind) => ({ value: kind, label: c(`costKind.${kind}`) }))}
        onChange={(event) => onRow(rowKey, { kind: event.currentTarget.value as CostRow['kind'] })}
      />
      <NativeSelect
        size="xs"
        aria-label={`${name}: ${p('class')}`}
        value={props.costClass}
        data={CLASSES.map((it) => ({ value: it, label: c(`costClass.${it}`) }))}
        onChange={(event) => onRow(rowKey, { costClass: event.currentTarget.value as CostRow['costClass'] })}
      />
      <ActionIcon
        variant="default"
        size={30}
        aria-label={t('cost.details', { n: number })}
        aria-expanded={open}
        onClick={() => props.onOpen(!open)}
      >
        <IconDots size={16} />
      </ActionIcon>
      <ActionIcon
        variant="default"
        size={30}
        disabled={props.only}
        aria-label={p('removeCost', { n: number })}
        onClick={() => props.onRemove(rowKey)}
      >
        <IconTrash size={16} />
      </ActionIcon>
    </div>
  );
});
