import './catalogue';
import './case.css';
import { Badge, Button, List, Paper, Select, Stack } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { antiPattern } from '@clout/domain';
import { useFormat } from '../../../shared/format/use-format';
import { useCycle } from '../../../shared/session/use-cycle';
import { useMay, useWorkspace } from '../../../shared/session/workspace';
import { Empty, Loaded } from '../../../shared/ui/loaded';
import { ExportButtons } from '../../../shared/ui/export-buttons';
import { Page, Section } from '../../../shared/ui/page';
import { AnswersTable } from './answers-table';
import { BenefitTable } from './benefit-table';
import { ChainSection } from './chain-section';
import { caseDraftOf } from './draft-of';
import { Findings } from './findings';
import { liveCase } from './live';
import { type CaseAnswer, type CaseData, type CaseInitiative, CaseQuery } from './operations';
import { PitchLine } from './pitch';
import { Purpose } from './technology-fields';
import { ValueSections } from './value-sections';
import { yearsAhead } from './years-ahead';

/** Whether the member may write the case in its present state. */
const useMayEdit = () => {
  const may = useMay();
  const { member } = useWorkspace();
  return (it: CaseInitiative): boolean =>
    may('setBusinessCase') &&
    (it.state === 'DRAFT' || it.state === 'RETURNED') &&
    ([it.owner.id, ...it.editors.map((editor) => editor.id)].includes(member.id) ||
      member.businessUnits.some((unit) => unit.id === it.businessUnit.id));
};

const Review = ({ data }: { readonly data: CaseData }) => {
  const { t } = useTranslation('case');
  return (
    <Section
      title={t('review.title')}
      methods={['depth_of_review']}
      aside={<Badge color="harbor">{t(`review.${data.review.depth}`)}</Badge>}
    >
      <Paper withBorder p="md">
        <List size="sm">
          {data.review.because.map((because) => (
            <List.Item key={because}>{because}</List.Item>
          ))}
        </List>
      </Paper>
    </Section>
  );
};

const WrittenCase = (props: { readonly answer: CaseAnswer; readonly data: CaseData; readonly edit: string | null }) => {
  const { t } = useTranslation('case');
  const format = useFormat();
  const { answer, data, edit } = props;
  const { initiative } = answer;
  const { options } = initiative;
  const { organization: shown } = useWorkspace();
  const first = options.find((option) => option.proposed) ?? options[0];
  const [optionId, setOptionId] = useState(first?.id ?? null);
  const live = useMemo(() => {
    const draft = caseDraftOf(data, {
      optionIds: initiative.options.map((option) => option.id),
      years: yearsAhead(initiative),
      typed: format,
    });
    return liveCase(draft, { initiative, calendar: answer.organization }, { typing: format, shown });
  }, [answer.organization, data, format, initiative, shown]);
  return (
    <Stack gap="xl">
      <PitchLine pitch={data.pitch} />
      <ChainSection initiative={initiative} data={data} />
      <Section title={t('check.title')} methods={['self_check']}>
        <Paper withBorder p="md">
          <Findings score={data.check.score} findings={data.check.findings} fields={edit} />
        </Paper>
      </Section>
      {data.technology ? (
        <Section title={t('part.technology')} methods={['technology_purpose']}>
          <Purpose check={data.technology} />
        </Section>
      ) : null}
      <Section
        title={t('part.benefits')}
        methods={['credited_value', 'avoided_contacts']}
        aside={
          <ExportButtons table="benefits" variables={{ initiativeId: initiative.id }} label={t('part.benefits')} />
        }
      >
        <BenefitTable benefits={data.benefits} fiscalYear={initiative.cycle.fiscalYear} />
      </Section>
      {options.length > 1 ? (
        <Select
          label={t('optionShown')}
          data={options.map((option) => ({ value: option.id, label: option.name }))}
          allowDeselect={false}
          value={optionId}
          onChange={setOptionId}
          maw={360}
        />
      ) : null}
      {optionId ? (
        <ValueSections key={optionId} id={initiative.id} optionId={optionId} data={data} live={live} />
      ) : null}
      <Review data={data} />
      <AnswersTable disclosures={data.disclosures} technology={data.technology?.answers ?? null} />
      {data.explained.length > 0 ? (
        <Section title={t('part.patterns')}>
          <List size="sm">
            {data.explained.map((one) => (
              <List.Item key={one.pattern}>
                <b>{antiPattern(one.pattern).title}</b>: {one.reason}
              </List.Item>
            ))}
          </List>
        </Section>
      ) : null}
    </Stack>
  );
};

/** The business case of an initiative: its sentence, chain, checks, value and everything the value is made of. */
export default function CasePage() {
  const { t } = useTranslation('case');
  const { id = '' } = useParams();
  const cycle = useCycle();
  const mayEdit = useMayEdit();
  const [answer, again] = useQuery({ query: CaseQuery, variables: { id }, requestPolicy: 'cache-and-network' });
  const initiative = answer.data?.initiative;
  const base = `/cycles/${cycle.id}/initiatives/${id}`;
  const edit = initiative && mayEdit(initiative) ? `${base}/case/edit` : null;
  const toEdit = edit ? (
    <Button component={Link} to={edit}>
      {initiative?.businessCase ? t('edit') : t('write')}
    </Button>
  ) : null;
  return (
    <Page
      title={initiative ? t('titleOf', { code: initiative.code }) : t('title')}
      lead={
        initiative ? (
          <>
            <Link to={base}>{initiative.title}</Link>
            {initiative.businessCase?.recommended ? (
              <>
                {' '}
                <Badge color="green">{t('isRecommended')}</Badge>
              </>
            ) : null}
          </>
        ) : undefined
      }
      aside={toEdit}
    >
      <Loaded answer={answer} onRetry={() => again({ requestPolicy: 'network-only' })}>
        {(data) =>
          data.initiative.businessCase ? (
            <WrittenCase answer={data} data={data.initiative.businessCase} edit={edit} />
          ) : (
            <Empty title={t('empty')} text={t('emptyText')} action={toEdit} />
          )
        }
      </Loaded>
    </Page>
  );
}
