import { Group, Paper, Select, SimpleGrid, Stack, Text, Textarea, TextInput, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { sumMinor } from '../../shared/format/money';
import { useFormat } from '../../shared/format/use-format';
import type { LineDecision } from '../../shared/graphql/graphql';
import { DataTable } from '../../shared/ui/data-table';
import { asksOf, type ChoiceProblem, type LineChoice, problemsOf } from './line-choice';
import type { Line, PlanToDecide } from './operations';

const DECISIONS: readonly LineDecision[] = ['APPROVE', 'APPROVE_PART', 'APPROVE_WITH_CONDITIONS', 'DEFER', 'DECLINE'];

/** The plan's lines to be approved as a whole, with their totals. */
export const LineTable = ({ plan }: { readonly plan: PlanToDecide }) => {
  const { t } = useTranslation('decision');
  const format = useFormat();
  return (
    <DataTable
      label={t('decide.lines')}
      rows={plan.lines}
      rowKey={(line) => line.id}
      columns={[
        {
          key: 'initiative',
          wide: true,
          head: t('decide.initiative'),
          foot: t('decide.total'),
          cell: (line) => (
            <>
              {line.initiative.code} {line.initiative.title}
              <Text size="xs" c="dimmed">
                {line.initiative.businessUnit.name}
              </Text>
            </>
          ),
        },
        { key: 'option', head: t('decide.option'), cell: (line) => line.option.name },
        {
          key: 'inYear',
          head: t('decide.inYear'),
          figure: true,
          cell: (line) => format.money(line.inYear),
          foot: format.money(sumMinor(plan.lines.map((line) => line.inYear))),
        },
        {
          key: 'runRate',
          head: t('decide.runRate'),
          figure: true,
          cell: (line) => format.money(line.runRate),
          foot: format.money(sumMinor(plan.lines.map((line) => line.runRate))),
        },
      ]}
    />
  );
};

const LineCard = (props: {
  readonly line: Line;
  readonly choice: LineChoice;
  readonly tried: boolean;
  readonly onChange: (choice: LineChoice) => void;
}) => {
  const { t } = useTranslation('decision');
  const { t: c } = useTranslation();
  const format = useFormat();
  const { line, choice } = props;
  const problems = props.tried ? problemsOf(line, choice, format.parse) : [];
  const problem = (kind: ChoiceProblem) => (problems.includes(kind) ? t(`decide.problem.${kind}`) : undefined);
  const change = (part: Partial<LineChoice>) => props.onChange({ ...choice, ...part });
  return (
    <Paper
      withBorder
      className="line-card"
      component="section"
      aria-label={`${line.initiative.code} ${line.initiative.title}`}
    >
      <Stack gap="sm">
        <Group justify="space-between" align="flex-start">
          <div>
            <Title order={2} size="h3">
              {line.initiative.code} {line.initiative.title}
            </Title>
            <Text size="sm" c="dimmed">
              {line.initiative.businessUnit.name} · {line.option.name} · {format.money(line.inYear)}
            </Text>
          </div>
          <Select
            id={`line-${line.id}`}
            aria-label={t('decide.decisionFor', { code: line.initiative.code })}
            placeholder={t('decide.choose')}
            w={220}
            data={DECISIONS.map((decision) => ({ value: decision, label: c(`decision.${decision}`) }))}
            value={choice.decision}
            allowDeselect={false}
            error={problem('undecided')}
            onChange={(value) => change({ decision: DECISIONS.find((decision) => decision === value) ?? null })}
          />
        </Group>
        {choice.decision === 'APPROVE_PART' ? (
          <>
            <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }}>
              {asksOf(line).map((ask) => {
                const typed = choice.amounts[ask.key] ?? format.plainAmount(ask.requested);
                const minor = format.parse(typed);
                const wrong =
                  minor === null
                    ? t('decide.problem.amount')
                    : BigInt(minor) > ask.requested
                      ? t('decide.problem.tooMuch')
                      : undefined;
                return (
                  <TextInput
                    key={ask.key}
                    label={t('decide.amountFor', {
                      period: ask.period,
                      year: ask.fiscalYear,
                      asked: format.money(ask.requested),
                    })}
                    inputMode="decimal"
                    value={typed}
                    error={wrong}
                    onChange={(event) =>
                      change({ amounts: { ...choice.amounts, [ask.key]: event.currentTarget.value } })
                    }
                  />
                );
              })}
            </SimpleGrid>
            {BigInt(line.option.minimumAmount) > 0n ? (
              <Text size="sm" c="dimmed">
                {t('decide.minimum', { amount: format.money(line.option.minimumAmount) })}
              </Text>
            ) : null}
          </>
        ) : null}
        {choice.decision === 'APPROVE_WITH_CONDITIONS' ? (
          <Textarea
            label={t('decide.conditions')}
            value={choice.conditions}
            error={problem('conditions')}
            onChange={(event) => change({ conditions: event.currentTarget.value })}
            autosize
            required
          />
        ) : null}
        {choice.decision === 'DEFER' ? (
          <TextInput
            type="date"
            label={t('decide.deferUntil')}
            description={c('form.optional')}
            w={220}
            value={choice.deferUntil}
            onChange={(event) => change({ deferUntil: event.currentTarget.value })}
          />
        ) : null}
        {choice.decision && choice.decision !== 'APPROVE' ? (
          <TextInput
            label={t('decide.reason')}
            value={choice.reason}
            error={problem('reason')}
            onChange={(event) => change({ reason: event.currentTarget.value })}
            required
          />
        ) : null}
      </Stack>
    </Paper>
  );
};

/** One card for each line, to be decided by itself. */
export const LineCards = (props: {
  readonly plan: PlanToDecide;
  readonly tried: boolean;
  readonly choiceOf: (id: string) => LineChoice;
  readonly onChoose: (id: string, choice: LineChoice) => void;
}) => (
  <Stack gap="sm">
    {props.plan.lines.map((line) => (
      <LineCard
        key={line.id}
        line={line}
        tried={props.tried}
        choice={props.choiceOf(line.id)}
        onChange={(choice) => props.onChoose(line.id, choice)}
      />
    ))}
  </Stack>
);
