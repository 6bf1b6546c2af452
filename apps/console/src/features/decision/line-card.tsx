import { Group, Paper, Radio, SimpleGrid, Stack, Text, Textarea, TextInput, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../shared/format/use-format';
import type { LineDecision } from '../../shared/graphql/graphql';
import { asksOf, type ChoiceProblem, type LineChoice, problemsOf } from './line-choice';
import type { Line } from './operations';

const DECISIONS: readonly LineDecision[] = ['APPROVE', 'APPROVE_PART', 'APPROVE_WITH_CONDITIONS', 'DEFER', 'DECLINE'];

interface Choosing {
  readonly line: Line;
  readonly choice: LineChoice;
  readonly onChange: (choice: LineChoice) => void;
}

/** The amount of every period of a part, each between nothing and what was asked. */
const PartAmounts = ({ line, choice, onChange }: Choosing) => {
  const { t } = useTranslation('decision');
  const format = useFormat();
  const wrong = (typed: string, asked: bigint) => {
    const minor = format.parse(typed);
    if (minor === null) return t('decide.problem.amount');
    return BigInt(minor) > asked ? t('decide.problem.tooMuch') : undefined;
  };
  return (
    <>
      <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }}>
        {asksOf(line).map((ask) => {
          const typed = choice.amounts[ask.key] ?? format.plainAmount(ask.requested);
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
              error={wrong(typed, ask.requested)}
              onChange={(event) =>
                onChange({ ...choice, amounts: { ...choice.amounts, [ask.key]: event.currentTarget.value } })
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
  );
};

/** One line of a plan: what it is, the ticks to decide it, and what the decision still needs. */
export const LineCard = (props: Choosing & { readonly tried: boolean; readonly wholeAt: string }) => {
  const { t } = useTranslation('decision');
  const { t: c } = useTranslation();
  const format = useFormat();
  const { line, choice } = props;
  const problems = props.tried ? problemsOf(line, choice, format.parse) : [];
  const problem = (kind: ChoiceProblem) => (problems.includes(kind) ? t(`decide.problem.${kind}`) : undefined);
  const change = (part: Partial<LineChoice>) => props.onChange({ ...choice, ...part });
  const name = `${line.initiative.code} ${line.initiative.title}`;
  return (
    <Paper withBorder className="line-card" component="section" aria-label={name}>
      <Stack gap="sm">
        <div>
          <Title order={2} size="h3">
            <Link to={props.wholeAt}>{name}</Link>
          </Title>
          <Text size="sm" c="dimmed">
            {line.initiative.businessUnit.name} · {line.option.name} · {format.money(line.inYear)}
          </Text>
        </div>
        <Radio.Group
          aria-label={t('decide.decisionFor', { code: line.initiative.code })}
          value={choice.decision ?? ''}
          error={problem('undecided')}
          onChange={(value) => change({ decision: DECISIONS.find((decision) => decision === value) ?? null })}
        >
          <Group gap="xs" style={{ columnGap: 20 }} className="ticks">
            {DECISIONS.map((decision, index) => (
              <Radio
                key={decision}
                id={index === 0 ? `line-${line.id}` : undefined}
                value={decision}
                label={c(`decision.${decision}`)}
              />
            ))}
          </Group>
        </Radio.Group>
        {choice.decision === 'APPROVE_PART' ? <PartAmounts {...props} /> : null}
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
