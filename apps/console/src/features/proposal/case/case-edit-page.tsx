import '../catalogue';
import './catalogue';
import './case.css';
import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useParams } from 'react-router';
import { useClient, useQuery } from 'urql';
import { useFormat } from '../../../shared/format/use-format';
import { useAct } from '../../../shared/graphql/use-act';
import { useCycle } from '../../../shared/session/use-cycle';
import { Loaded } from '../../../shared/ui/loaded';
import { Page } from '../../../shared/ui/page';
import { ActProblem } from '../../../shared/ui/refusal-alert';
import { Similar } from '../similar';
import { CaseForm } from './case-form';
import { caseInput } from './draft-input';
import { caseDraftOf } from './draft-of';
import { useYears } from './years';
import { yearsAhead } from './years-ahead';
import { type CaseAnswer, CaseQuery, PeopleQuery, type People, SetCaseMutation } from './operations';
import type { CaseBasis } from './live-basis';

/** The form over the version that was loaded; a newer one is offered without losing what is typed. */
const Editor = (props: {
  readonly basis: CaseBasis;
  readonly people: People;
  readonly onReload: () => void;
  /** Reads the newest version's number. */
  readonly newest: () => Promise<number | null>;
}) => {
  const { t } = useTranslation('case');
  const cycle = useCycle();
  const format = useFormat();
  const { basis, people } = props;
  const back = (useLocation().state as { back?: string } | null)?.back;
  const { id, options, businessCase, cycle: its } = basis.initiative;
  const years = useYears(its.fiscalYear, yearsAhead(basis.initiative));
  const [version, setVersion] = useState(basis.initiative.version);
  const [initial] = useState(() =>
    caseDraftOf(businessCase, {
      optionIds: options.map((option) => option.id),
      years: years.length,
      plain: format.plainAmount,
    }),
  );
  const act = useAct(SetCaseMutation);
  const stale = act.refusal?.__typename === 'StaleVersion';
  const keep = async () => {
    const newest = await props.newest();
    if (newest === null) return;
    setVersion(newest);
    act.clear();
  };
  return (
    <CaseForm
      initial={initial}
      basis={basis}
      people={people}
      years={years}
      busy={act.busy}
      refused={act.refusal?.problems}
      problem={
        <Stack gap="xs">
          <ActProblem act={act} onReload={props.onReload} />
          {stale ? (
            <Alert color="orange" title={t('stale.title')}>
              <Stack gap="xs" align="flex-start">
                <Text size="sm">{t('stale.text')}</Text>
                <Group>
                  <Button size="xs" onClick={() => void keep()}>
                    {t('stale.keep')}
                  </Button>
                </Group>
              </Stack>
            </Alert>
          ) : null}
        </Stack>
      }
      onSave={async (draft) => {
        const saved = await act.run({
          initiativeId: id,
          expectedVersion: version,
          input: caseInput(draft, format.parse),
        });
        return saved ? (back ?? `/cycles/${cycle.id}/initiatives/${id}/case`) : null;
      }}
    />
  );
};

/** Drafts the chain of an initiative from its action to money. */
export default function CaseEditPage() {
  const { t } = useTranslation('case');
  const { id = '' } = useParams();
  const cycle = useCycle();
  const client = useClient();
  const [fresh, setFresh] = useState<{ readonly data: CaseAnswer; readonly round: number } | null>(null);
  const [answer, again] = useQuery({ query: CaseQuery, variables: { id }, requestPolicy: 'network-only' });
  const [people] = useQuery({ query: PeopleQuery });
  const newest = async () => {
    const { data } = await client.query(CaseQuery, { id }, { requestPolicy: 'network-only' }).toPromise();
    return data ?? null;
  };
  const reload = async () => {
    const data = await newest();
    if (data) setFresh({ data, round: (fresh?.round ?? 0) + 1 });
  };
  const shown = fresh?.data ?? answer.data;
  const initiative = shown?.initiative;
  return (
    <Page
      title={initiative ? t('editTitle', { code: initiative.code }) : t('title')}
      lead={initiative?.title}
      aside={
        <Button variant="default" component={Link} to={`/cycles/${cycle.id}/initiatives/${id}/case`}>
          {t('view')}
        </Button>
      }
    >
      <Loaded answer={{ ...answer, data: shown }} onRetry={() => again({ requestPolicy: 'network-only' })}>
        {(data) => (
          <Loaded answer={people}>
            {(all) => (
              <>
                <Similar
                  cycleId={data.initiative.cycle.id}
                  title={data.initiative.title}
                  problem={data.initiative.problem}
                  action={data.initiative.action}
                  exceptId={id}
                />
                <Editor
                  key={fresh?.round ?? 0}
                  basis={{ initiative: data.initiative, calendar: data.organization }}
                  people={all}
                  onReload={() => void reload()}
                  newest={async () => (await newest())?.initiative.version ?? null}
                />
              </>
            )}
          </Loaded>
        )}
      </Loaded>
    </Page>
  );
}
