import { Badge, Button, Checkbox, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { sumMinor } from '../../../shared/format/money';
import { useFormat } from '../../../shared/format/use-format';
import { DataTable } from '../../../shared/ui/data-table';
import { ExportButtons } from '../../../shared/ui/export-buttons';
import { Empty } from '../../../shared/ui/loaded';
import { Section } from '../../../shared/ui/page';
import { ReasonDialog } from '../../../shared/ui/reason-dialog';
import { StateBadge } from '../../../shared/ui/state-badge';
import type { IntakeInitiative } from './operations';
import { askOf, type Named } from './wall';
import type { Bulk } from './use-bulk';

const words = (groups: readonly Named[]) => groups.map((group) => group.name).join(', ');

/** What the wall shows as a list, from which many are chosen to be accepted or returned. */
export const IntakeList = (props: {
  readonly shown: readonly IntakeInitiative[];
  /** What the server is asked for the same initiatives. */
  readonly asked: Readonly<Record<string, unknown>>;
  readonly busy: boolean;
  readonly onAct: (act: Bulk['act'], items: readonly IntakeInitiative[], reason: string) => void;
}) => {
  const { t } = useTranslation('intake');
  const format = useFormat();
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [asked, setAsked] = useState<Bulk['act'] | null>(null);
  const waiting = props.shown.filter((it) => it.state === 'SUBMITTED');
  const chosen = waiting.filter((it) => ticked.has(it.id));
  const tick = (id: string, on: boolean) =>
    setTicked((before) => new Set(on ? [...before, id] : [...before].filter((one) => one !== id)));
  const asks = props.shown.map((it) => askOf(it));
  if (props.shown.length === 0) return <Empty title={t('empty')} text={t('emptyText')} />;
  return (
    <Section
      title={t('list')}
      aside={
        <Group gap="md">
          <Text size="sm" c="dimmed">
            {t('count', { count: asks.length, inYear: format.money(sumMinor(asks.map((ask) => ask?.inYear ?? '0'))) })}
          </Text>
          <ExportButtons table="initiatives" variables={props.asked} label={t('list')} />
        </Group>
      }
    >
      {waiting.length > 0 ? (
        <Group gap="xs" className="no-print">
          <Button
            size="xs"
            variant="default"
            disabled={props.busy}
            onClick={() => setTicked(new Set(chosen.length === waiting.length ? [] : waiting.map((it) => it.id)))}
          >
            {chosen.length === waiting.length ? t('untick') : t('tickAll', { count: waiting.length })}
          </Button>
          <Button size="xs" disabled={chosen.length === 0 || props.busy} onClick={() => setAsked('accept')}>
            {t('accept', { count: chosen.length })}
          </Button>
          <Button
            size="xs"
            variant="default"
            disabled={chosen.length === 0 || props.busy}
            onClick={() => setAsked('return')}
          >
            {t('return', { count: chosen.length })}
          </Button>
          <Text size="sm" c="dimmed" role="status">
            {t('ticked', { count: chosen.length })}
          </Text>
        </Group>
      ) : null}
      <DataTable
        label={t('list')}
        rows={props.shown}
        rowKey={(row) => row.id}
        columns={[
          {
            key: 'initiative',
            head: t('initiative'),
            wide: true,
            cell: (row) => (
              <Group gap="xs" wrap="nowrap" align="flex-start">
                {row.state === 'SUBMITTED' ? (
                  <Checkbox
                    mt={2}
                    aria-label={t('tickOf', { code: row.code })}
                    checked={ticked.has(row.id)}
                    disabled={props.busy}
                    onChange={(event) => tick(row.id, event.currentTarget.checked)}
                  />
                ) : null}
                <div>
                  <Text component="span" c="dimmed" size="sm" mr={6}>
                    {row.code}
                  </Text>
                  <Link to={`../initiatives/${row.id}`}>{row.title}</Link>
                  <Text size="xs" c="dimmed">
                    {row.businessUnit.name}
                  </Text>
                  {row.state === 'SUBMITTED' && row.handedInAgain ? (
                    <Badge
                      color="orange"
                      component={Link}
                      to={`../initiatives/${row.id}`}
                      style={{ cursor: 'pointer' }}
                    >
                      {t('cameBack')}
                    </Badge>
                  ) : null}
                </div>
              </Group>
            ),
          },
          { key: 'state', head: t('state'), cell: (row) => <StateBadge state={row.state} /> },
          { key: 'silos', head: t('silos'), cell: (row) => words(row.functionalAreas) },
          { key: 'touchpoints', head: t('touchpoints'), cell: (row) => words(row.touchpoints) },
          { key: 'inYear', head: t('inYear'), figure: true, cell: (row) => format.money(askOf(row)?.inYear ?? '0') },
          { key: 'runRate', head: t('runRate'), figure: true, cell: (row) => format.money(askOf(row)?.runRate ?? '0') },
          {
            key: 'submitted',
            head: t('submitted'),
            cell: (row) => (row.submittedAt ? format.dateTime(row.submittedAt) : ''),
          },
        ]}
      />
      {asked ? (
        <ReasonDialog
          opened
          title={t(asked === 'accept' ? 'acceptTitle' : 'returnTitle', { count: chosen.length })}
          text={t('each')}
          reasonLabel={asked === 'return' ? t('reason') : undefined}
          confirm={t(`confirm.${asked}`)}
          busy={false}
          problem={null}
          onClose={() => setAsked(null)}
          onConfirm={(reason) => {
            setAsked(null);
            setTicked(new Set());
            props.onAct(asked, chosen, reason);
          }}
        />
      ) : null}
    </Section>
  );
};
