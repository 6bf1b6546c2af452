import './catalogue';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useQuery } from 'urql';
import { useCycle } from '../../../shared/session/use-cycle';
import { ExportButtons } from '../../../shared/ui/export-buttons';
import { Loaded } from '../../../shared/ui/loaded';
import { Section } from '../../../shared/ui/page';
import { FundingChart } from './funding-chart';
import { PlacesQuery } from './operations';

/** The ranking is drawn up to here. */
const MOST = 200;

/** What a plan takes of the cycle's ranking, up to the headroom that it was made in. */
export const FundingLine = (props: {
  readonly planId: string;
  readonly lines: readonly { readonly initiative: { readonly id: string }; readonly inYear: string }[];
}) => {
  const { t } = useTranslation('tradeOffs');
  const navigate = useNavigate();
  const cycle = useCycle();
  const variables = { planId: props.planId, cycleId: cycle.id, first: MOST };
  const [answer, again] = useQuery({ query: PlacesQuery, variables });
  const taken = new Map(props.lines.map((line) => [line.initiative.id, BigInt(line.inYear)]));
  return (
    <Section
      title={t('line.title')}
      methods={['funding_line']}
      aside={
        <ExportButtons
          table="funding-line"
          variables={{ planId: props.planId, cycleId: cycle.id }}
          label={t('line.title')}
        />
      }
    >
      <Loaded answer={answer} onRetry={() => again({ requestPolicy: 'network-only' })}>
        {({ plan, ranking }) => (
          <FundingChart
            cap={plan.inputs?.inYear ?? ranking.headroomInYear}
            onOpen={(id) => void navigate(`/cycles/${cycle.id}/initiatives/${id}/whole`)}
            ranked={ranking.entries.map(({ position, inYear, initiative: { id, code, title } }) => ({
              ...{ id, name: `${code} ${title}`, place: position },
              ...{ cost: taken.get(id) ?? BigInt(inYear), taken: taken.has(id) },
            }))}
          />
        )}
      </Loaded>
    </Section>
  );
};
