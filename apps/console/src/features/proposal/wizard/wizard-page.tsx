import './catalogue';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate, useParams } from 'react-router';
import { useQuery } from 'urql';
import { useFormat } from '../../../shared/format/use-format';
import { useCycle } from '../../../shared/session/use-cycle';
import { useWorkspace } from '../../../shared/session/workspace';
import { Loaded } from '../../../shared/ui/loaded';
import { Page } from '../../../shared/ui/page';
import { ChoicesQuery, InitiativeQuery } from '../operations';
import { blankDraft, blankOption, draftOf } from './draft';
import { Wizard } from './wizard';

/** Drafts a new initiative or changes one that is open; one page for both, so that the first save keeps what is typed. */
export default function WizardPage() {
  const { t } = useTranslation('proposal');
  const { id } = useParams();
  const { search } = useLocation();
  const navigate = useNavigate();
  const cycle = useCycle();
  const format = useFormat();
  const { member, organization } = useWorkspace();
  const [created, setCreated] = useState<string | null>(null);
  // What was read when the page was opened stays what it starts from: each save would ask for both anew.
  const existing = id !== undefined && id !== created ? id : null;
  const [opened, setOpened] = useState<string | null>(null);
  const [choices, againChoices] = useQuery({
    query: ChoicesQuery,
    variables: { cycleId: cycle.id },
    pause: opened !== null,
  });
  const [answer, again] = useQuery({
    query: InitiativeQuery,
    variables: { id: existing ?? '' },
    requestPolicy: 'network-only',
    pause: existing === null || opened === existing,
  });
  const start = existing === null ? null : answer.data?.initiative.id === existing ? answer.data.initiative : undefined;
  const ready = choices.data !== undefined && start !== undefined && !answer.fetching && !choices.fetching;
  if (ready && opened === null) setOpened(existing ?? 'new');
  const onCreated = useCallback(
    (newId: string) => {
      setCreated(newId);
      void navigate(`/cycles/${cycle.id}/initiatives/${newId}/edit${search}`, {
        replace: true,
        state: { keepFocus: true },
      });
    },
    [navigate, cycle.id, search],
  );
  const data = choices.data && start !== undefined ? { all: choices.data, start } : undefined;
  const waiting = { data, error: answer.error ?? choices.error, fetching: answer.fetching || choices.fetching };
  const load = (
    <Page title={t(existing ? 'one' : 'newTitle')}>
      <Loaded
        answer={{ ...waiting, data: undefined as never }}
        onRetry={() => {
          againChoices({ requestPolicy: 'network-only' });
          if (existing) again({ requestPolicy: 'network-only' });
        }}
      >
        {() => null}
      </Loaded>
    </Page>
  );
  if (!data || opened === null) return load;
  const mine = data.all.businessUnits.filter((unit) => member.businessUnits.some((it) => it.id === unit.id));
  const its = data.all.businessUnits.find((unit) => unit.id === data.start?.businessUnit.id);
  const units = its && !mine.includes(its) ? [its, ...mine] : mine;
  const year = { fiscalYear: cycle.fiscalYear, periods: organization.periodsPerYear };
  return (
    <Wizard
      key={opened}
      start={data.start}
      initial={
        data.start
          ? draftOf(data.start, format.plainAmount, year.periods)
          : blankDraft(units[0], blankOption(t('form.defaultOption'), true, year))
      }
      choices={data.all}
      units={units}
      onCreated={onCreated}
    />
  );
}
