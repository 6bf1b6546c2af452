import '../catalogue';
import './catalogue';
import './case.css';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useParams } from 'react-router';
import { useQuery } from 'urql';
import { useCycle } from '../../../shared/session/use-cycle';
import { Loaded } from '../../../shared/ui/loaded';
import { Page } from '../../../shared/ui/page';
import { Similar } from '../similar';
import { CaseForm } from './case-form';
import { useYears } from './years';
import { yearsAhead } from './years-ahead';
import { type CaseAnswer, CaseQuery, PeopleQuery, type People } from './operations';

/** The form over what was read when it was opened, and over what the server made of it since. */
const Editor = (props: { readonly opened: CaseAnswer; readonly people: People }) => {
  const cycle = useCycle();
  const [{ initiative, organization }, setBasis] = useState(props.opened);
  const back = (useLocation().state as { back?: string } | null)?.back;
  const years = useYears(initiative.cycle.fiscalYear, yearsAhead(initiative));
  return (
    <CaseForm
      basis={{ initiative, calendar: organization }}
      people={props.people}
      years={years}
      back={back ?? `/cycles/${cycle.id}/initiatives/${initiative.id}/case`}
      onSaved={(saved) => setBasis((it) => ({ ...it, initiative: { ...it.initiative, ...saved } }))}
      onNewest={setBasis}
    />
  );
};

/** Drafts the chain of an initiative from its action to money; what is typed is saved while it is typed. */
export default function CaseEditPage() {
  const { t } = useTranslation('case');
  const { id = '' } = useParams();
  const cycle = useCycle();
  // What was read when the page was opened stays what it starts from: each save would ask for it anew.
  const [opened, setOpened] = useState<CaseAnswer | null>(null);
  const pause = opened?.initiative.id === id;
  const [answer, again] = useQuery({ query: CaseQuery, variables: { id }, requestPolicy: 'network-only', pause });
  const [people] = useQuery({ query: PeopleQuery });
  if (!pause && answer.data?.initiative.id === id && !answer.fetching) setOpened(answer.data);
  const shown = pause ? opened : undefined;
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
                <Editor key={id} opened={data} people={all} />
              </>
            )}
          </Loaded>
        )}
      </Loaded>
    </Page>
  );
}
