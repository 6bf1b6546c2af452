import './catalogue';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useQuery } from 'urql';
import { useFormat } from '../../../shared/format/use-format';
import { useAct } from '../../../shared/graphql/use-act';
import { useYear } from '../../../shared/session/use-year';
import { useWorkspace } from '../../../shared/session/workspace';
import { Loaded } from '../../../shared/ui/loaded';
import { Page } from '../../../shared/ui/page';
import { ActProblem } from '../../../shared/ui/refusal-alert';
import { YearSelect } from '../../../shared/ui/year-select';
import { inputOf } from './draft';
import { GrantForm } from './grant-form';
import { GrantChoicesQuery, GrantMutation } from './operations';

/** The COO grants the mandate of a fiscal year; it comes into force when FINANCE countersigns it. */
export default function GrantPage() {
  const { t } = useTranslation('mandate');
  const navigate = useNavigate();
  const format = useFormat();
  const { member } = useWorkspace();
  const { year, years, setYear } = useYear();
  const [answer, again] = useQuery({ query: GrantChoicesQuery });
  const grant = useAct(GrantMutation);
  return (
    <Page
      title={t('grantTitle')}
      lead={t('grantLead')}
      aside={<YearSelect year={year} years={years} onChange={setYear} />}
    >
      <Loaded answer={answer} onRetry={() => again({ requestPolicy: 'network-only' })}>
        {(choices) => (
          <GrantForm
            key={year}
            year={year}
            choices={choices}
            grantorId={member.id}
            busy={grant.busy}
            problem={<ActProblem act={grant} />}
            onGrant={async (draft) => {
              const granted = await grant.run({ input: inputOf(draft, year, format.parse) });
              if (granted) void navigate(`/mandate?year=${year}`);
            }}
          />
        )}
      </Loaded>
    </Page>
  );
}
