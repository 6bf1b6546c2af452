import '../catalogue';
import { Alert, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useFormat } from '../../../../shared/format/use-format';
import { faultOf } from '../../../../shared/graphql/fault';
import { Empty, Loaded } from '../../../../shared/ui/loaded';
import { ExportButtons } from '../../../../shared/ui/export-buttons';
import { Section } from '../../../../shared/ui/page';
import { DotPlot } from './dot-plot';
import { SpreadQuery } from './operations';

/** Every score of the initiative as a dot, once the scores are revealed. */
export const Spread = ({ initiativeId }: { readonly initiativeId: string }) => {
  const { t } = useTranslation('scoring');
  const format = useFormat();
  const [answer, again] = useQuery({ query: SpreadQuery, variables: { initiativeId } });
  const blind = answer.error && !answer.data && faultOf(answer.error) === 'WRONG_STATE';
  return (
    <Section
      title={t('dots.title')}
      aside={<ExportButtons table="panel-scores" variables={{ initiativeId }} label={t('dots.title')} />}
    >
      {blind ? (
        <Empty title={t('agree.notYet')} text={t('dots.notYetText')} />
      ) : (
        <Loaded answer={answer} onRetry={() => again({ requestPolicy: 'network-only' })}>
          {({ scoreSpread: it }) => (
            <Stack gap="sm">
              {it.divides && it.spread !== null ? (
                <Alert color="orange">
                  {t('agree.dividesText', { spread: format.score(it.spread), criterion: it.criterion?.name ?? '' })}
                </Alert>
              ) : null}
              <DotPlot label={t('dots.title')} spreads={it.spreads} />
            </Stack>
          )}
        </Loaded>
      )}
    </Section>
  );
};
