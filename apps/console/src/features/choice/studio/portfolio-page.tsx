import './catalogue';
import './studio.css';
import { Button, Group, Select, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useClient, useQuery } from 'urql';
import { type FaultCode, faultOf } from '../../../shared/graphql/fault';
import { useCycle } from '../../../shared/session/use-cycle';
import { useMay } from '../../../shared/session/workspace';
import { Empty, FaultAlert, Loaded } from '../../../shared/ui/loaded';
import { Page, Section } from '../../../shared/ui/page';
import { StudioPlansQuery } from './operations';
import { ExportQuery } from './portfolio-operations';
import { SolveFile } from './solve-file';

/** Hands a text to the browser as a file. */
const keepAsFile = (name: string, type: string, content: string): void => {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
};

const Export = (props: { readonly plans: readonly { readonly id: string; readonly name: string }[] }) => {
  const { t } = useTranslation('studio');
  const client = useClient();
  const [search] = useSearchParams();
  const { plans } = props;
  const asked = plans.find((plan) => plan.id === search.get('plan')) ?? plans.at(-1);
  const [id, setId] = useState(asked?.id ?? null);
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<FaultCode | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const save = async () => {
    if (!id) return;
    setBusy(true);
    setFault(null);
    const { data, error } = await client
      .query(ExportQuery, { planId: id }, { requestPolicy: 'network-only' })
      .toPromise();
    setBusy(false);
    if (!data) return setFault(error ? faultOf(error) : 'INTERNAL');
    const { fileName, mediaType, content, items } = data.exportPortfolio;
    keepAsFile(fileName, mediaType, content);
    setDone(t('portfolio.saved', { file: fileName, count: items }));
  };
  if (!id) return <Empty title={t('portfolio.none')} />;
  return (
    <Stack gap="sm">
      <Group align="end">
        <Select
          label={t('plan')}
          data={plans.map((plan) => ({ value: plan.id, label: plan.name }))}
          value={id}
          onChange={setId}
          allowDeselect={false}
          miw={260}
        />
        <Button loading={busy} onClick={() => void save()}>
          {t('portfolio.export')}
        </Button>
      </Group>
      {fault ? <FaultAlert code={fault} /> : null}
      <Text size="sm" role="status">
        {done}
      </Text>
    </Stack>
  );
};

/** Portfolio files out and in: a plan's problem for other solvers, a file solved here, projects from elsewhere. */
export default function PortfolioPage() {
  const { t } = useTranslation('studio');
  const may = useMay();
  const cycle = useCycle();
  const [answer, again] = useQuery({ query: StudioPlansQuery, variables: { cycleId: cycle.id } });
  return (
    <Page
      title={t('portfolio.title')}
      lead={t('portfolio.lead')}
      aside={
        may('proposePlan') ? (
          <Button component={Link} to="projects" variant="default">
            {t('projects.open')}
          </Button>
        ) : null
      }
    >
      <Stack gap="xl">
        <Section title={t('portfolio.exportTitle')}>
          <Loaded answer={answer} onRetry={() => again({ requestPolicy: 'network-only' })}>
            {({ plans }) => <Export plans={plans} />}
          </Loaded>
        </Section>
        <Section title={t('portfolio.solveTitle')}>
          <SolveFile />
        </Section>
      </Stack>
    </Page>
  );
}
