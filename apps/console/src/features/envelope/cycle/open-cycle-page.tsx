import '../catalogue';
import './catalogue';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useQuery } from 'urql';
import { useAct } from '../../../shared/graphql/use-act';
import { useYear } from '../../../shared/session/use-year';
import { useWorkspace } from '../../../shared/session/workspace';
import { Empty, Loaded } from '../../../shared/ui/loaded';
import { Page } from '../../../shared/ui/page';
import { ActProblem } from '../../../shared/ui/refusal-alert';
import { YearSelect } from '../../../shared/ui/year-select';
import { useFormat } from '../../../shared/format/use-format';
import { inputOf } from './draft';
import { OpenCycleForm } from './open-cycle-form';
import { InsideMandateQuery, OpenCycleMutation } from './operations';
import { YearCap } from './year-cap';

/** The CX executive opens a funding cycle inside the mandate in force, on the fiscal year's current base. */
export default function OpenCyclePage() {
  const { t } = useTranslation('openCycle');
  const format = useFormat();
  const navigate = useNavigate();
  const { refresh } = useWorkspace();
  const { year, years, setYear } = useYear();
  const [answer, again] = useQuery({ query: InsideMandateQuery, variables: { year } });
  const open = useAct(OpenCycleMutation);
  return (
    <Page title={t('title')} lead={t('lead')} aside={<YearSelect year={year} years={years} onChange={setYear} />}>
      <Loaded answer={answer} onRetry={() => again({ requestPolicy: 'network-only' })}>
        {({ mandate, opexBaseVersions }) => {
          const base = opexBaseVersions.find((version) => version.current);
          if (mandate?.state !== 'IN_FORCE' || !base)
            return (
              <Empty
                title={t('notYet', { year })}
                text={t(mandate?.state === 'IN_FORCE' ? 'noBase' : 'noMandate')}
                action={
                  <Button component={Link} to={`/mandate?year=${year}`} variant="default">
                    {t('toMandate')}
                  </Button>
                }
              />
            );
          return (
            <OpenCycleForm
              key={`${year} ${mandate.id}`}
              mandate={mandate}
              base={base}
              busy={open.busy}
              problem={<ActProblem act={open} />}
              yearCap={<YearCap year={year} />}
              onOpen={async (draft) => {
                if (!(await open.run({ input: inputOf(draft, year, format.mark) }))) return;
                refresh();
                void navigate(`/mandate?year=${year}`);
              }}
            />
          );
        }}
      </Loaded>
    </Page>
  );
}
