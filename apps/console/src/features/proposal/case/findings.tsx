import { Alert, Anchor, Badge, Group, List, Progress, Stack, Text, VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { fieldOf, goToField } from './finding-field';

export interface FindingShown {
  readonly check: string;
  readonly title: string;
  readonly severity: 'BLOCK' | 'WARN';
  readonly because: string;
  readonly mend: string;
}

/** Findings by name, those that stop acceptance first: why each is one, how to mend it, and the field to go to. */
export const FindingList = (props: { readonly findings: readonly FindingShown[]; readonly fields: string | null }) => {
  const { t } = useTranslation('case');
  const { findings, fields } = props;
  const sorted = [...findings].sort((a, b) => (a.severity < b.severity ? -1 : a.severity > b.severity ? 1 : 0));
  return (
    <List listStyleType="none" spacing="sm" className="case-findings">
      {sorted.map((one, row) => (
        <List.Item key={`${one.check} ${row}`}>
          <Group gap="xs">
            <Text component="span" fw={600}>
              {one.title}
            </Text>
            <Badge color={one.severity === 'BLOCK' ? 'red' : 'orange'}>{t(`severity.${one.severity}`)}</Badge>
          </Group>
          <Text size="sm">{one.because}</Text>
          <Text size="sm">
            <b>{t('check.mend')}</b>: {one.mend}{' '}
            {fields === null ? null : fields === 'HERE' ? (
              <Anchor component="button" type="button" size="sm" onClick={() => goToField(fieldOf(one.check))}>
                {t('check.toField')} <VisuallyHidden>{one.title}</VisuallyHidden>
              </Anchor>
            ) : (
              <Link to={`${fields}#${fieldOf(one.check)}`}>
                {t('check.toField')} <VisuallyHidden>{one.title}</VisuallyHidden>
              </Link>
            )}
          </Text>
        </List.Item>
      ))}
    </List>
  );
};

/** Self-check of a case: the score, then each finding by name with why it is one, how to mend it and the field to go to. */
export const Findings = (props: {
  readonly score: number;
  readonly findings: readonly FindingShown[];
  /** The page with the fields, 'HERE' when it is this one; null where the reader may not change them. */
  readonly fields: string | null;
}) => {
  const { t } = useTranslation('case');
  const { score, findings, fields } = props;
  const blocking = findings.filter((one) => one.severity === 'BLOCK').length;
  return (
    <Stack gap="sm">
      <div>
        <Text fw={600}>{t('check.score', { score })}</Text>
        <Progress value={score} aria-label={t('check.score', { score })} color={blocking > 0 ? 'red' : 'harbor'} />
      </div>
      {blocking > 0 ? (
        <Alert color="red" title={t('check.blocking', { count: blocking })}>
          {t('check.blockingText')}
        </Alert>
      ) : null}
      {findings.length === 0 ? <Text>{t('check.none')}</Text> : null}
      <FindingList findings={findings} fields={fields} />
    </Stack>
  );
};
