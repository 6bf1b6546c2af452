import { Button, Fieldset, Group, NumberInput, Select, SimpleGrid, Stack, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { type CaseRules, evaluateCase, GRADES, imagine, type LinkState, LINKS, type ValuedOption } from '@clout/domain';
import { useFormat } from '../../../shared/format/use-format';
import { useSaid } from '../../../shared/graphql/use-said';
import { DataTable } from '../../../shared/ui/data-table';
import { Loaded } from '../../../shared/ui/loaded';
import { Section } from '../../../shared/ui/page';
import { WhatIfQuery } from './value-operations';
import { type Changes, imagined, isChanged, NO_CHANGES, whatIfInput } from './what-if';

const WAIT = 500;
const STATES: readonly LinkState[] = ['MISSING', 'UNGRADED', ...GRADES];

interface Stood {
  readonly initiativeId: string;
  readonly optionId: string;
  readonly valued: ValuedOption;
}

const Rank = (props: Stood & { readonly changes: Changes }) => {
  const { t } = useTranslation('case');
  const { optionId, valued, initiativeId } = props;
  const [changes] = useDebouncedValue(props.changes, WAIT);
  const [answer, again] = useQuery({
    query: WhatIfQuery,
    variables: { id: initiativeId, optionId, input: whatIfInput(imagined(valued.given, changes)) },
  });
  return (
    <Loaded answer={answer} onRetry={() => again({ requestPolicy: 'network-only' })}>
      {({ whatIfCase: { rankBefore, rankAfter, among } }) => (
        <Text role="status">
          {rankBefore === null || rankAfter === null
            ? t('whatIf.noRank')
            : rankBefore === rankAfter
              ? t('whatIf.sameRank', { rank: rankAfter, among })
              : t('whatIf.rank', { before: rankBefore, after: rankAfter, among })}
        </Text>
      )}
    </Loaded>
  );
};

const Controls = (props: Stood & { readonly changes: Changes; readonly onChange: (changes: Changes) => void }) => {
  const { t } = useTranslation('case');
  const { changes, onChange } = props;
  const { given, rules } = props.valued;
  const percent = (value: number | string) => (typeof value === 'number' ? value : 100);
  return (
    <Stack>
      <SimpleGrid cols={{ base: 1, sm: 3 }}>
        {LINKS.map((link) => (
          <Select
            key={link}
            label={t(`link.${link}`)}
            allowDeselect={false}
            data={STATES.map((state) => ({
              value: state,
              label: state === 'MISSING' || state === 'UNGRADED' ? t(`link.${state}`) : state,
            }))}
            value={changes.links[link] ?? given.links[link]}
            onChange={(state) => {
              const { [link]: _, ...others } = changes.links;
              const next = state as LinkState;
              onChange({ ...changes, links: next === given.links[link] ? others : { ...others, [link]: next } });
            }}
          />
        ))}
      </SimpleGrid>
      <SimpleGrid cols={{ base: 1, sm: 2, md: 3 }}>
        {given.benefits.map((benefit) => (
          <NumberInput
            key={benefit.id}
            label={t('whatIf.benefit', { benefit: benefit.description })}
            min={0}
            max={1000}
            suffix=" %"
            value={changes.benefits[benefit.id] ?? 100}
            onChange={(value) =>
              onChange({ ...changes, benefits: { ...changes.benefits, [benefit.id]: percent(value) } })
            }
          />
        ))}
        <NumberInput
          label={t('whatIf.cost')}
          min={0}
          max={1000}
          suffix=" %"
          value={changes.cost}
          onChange={(value) => onChange({ ...changes, cost: percent(value) })}
        />
        <NumberInput
          label={t('whatIf.rate')}
          min={0}
          max={1000}
          decimalScale={2}
          suffix=" %"
          value={changes.rate ?? rules.hurdleRate / 100}
          onChange={(value) =>
            onChange({
              ...changes,
              rate: typeof value !== 'number' || Math.round(value * 100) === rules.hurdleRate ? null : value,
            })
          }
        />
        <Select
          label={t('whatIf.estimate')}
          allowDeselect={false}
          data={(['CENTRAL', 'LOWER'] as const).map((one) => ({ value: one, label: t(`estimates.${one}`) }))}
          value={changes.estimate ?? rules.estimate}
          onChange={(one) =>
            onChange({ ...changes, estimate: one === rules.estimate ? null : (one as CaseRules['estimate']) })
          }
        />
      </SimpleGrid>
    </Stack>
  );
};

/** Changes an assumption and shows value, grade and rank move: valued in the browser by the same rules, nothing saved. */
export const WhatIfSection = (props: Stood) => {
  const { t } = useTranslation('case');
  const format = useFormat();
  const { given, rules, value: before } = props.valued;
  const [changes, setChanges] = useState<Changes>(NO_CHANGES);
  const change = imagined(given, changes);
  const after = evaluateCase(imagine(given, change), { ...rules, ...change.rules });
  const say = useSaid(after.known ? [] : [after.message]);
  const rows = (['claimed', 'credited', 'cost', 'net'] as const).map((step) => ({
    step,
    before: before[step],
    after: after.known ? after.value[step] : null,
  }));
  const money = (minor: bigint | null) => (minor === null ? t('value.noNumber') : format.money(minor));
  return (
    <Section
      title={t('whatIf.title')}
      aside={
        <Button variant="default" size="xs" disabled={!isChanged(changes)} onClick={() => setChanges(NO_CHANGES)}>
          {t('whatIf.reset')}
        </Button>
      }
    >
      <Text size="sm">{t('whatIf.text')}</Text>
      <Fieldset legend={t('whatIf.assumptions')}>
        <Controls {...props} changes={changes} onChange={setChanges} />
      </Fieldset>
      <DataTable
        label={t('whatIf.title')}
        rows={rows}
        rowKey={(row) => row.step}
        columns={[
          { key: 'step', head: t('step.head'), cell: (row) => t(`step.${row.step}`), wide: true },
          { key: 'before', head: t('whatIf.before'), cell: (row) => money(row.before), figure: true },
          { key: 'after', head: t('whatIf.after'), cell: (row) => money(row.after), figure: true },
          {
            key: 'change',
            head: t('whatIf.change'),
            cell: (row) => money(row.after === null ? null : row.after - row.before),
            figure: true,
          },
        ]}
      />
      <Group gap="xl">
        <Text>
          {after.known ? t('whatIf.grade', { before: before.grade, after: after.value.grade }) : say(after.message)}
        </Text>
        <Rank {...props} changes={changes} />
      </Group>
    </Section>
  );
};
