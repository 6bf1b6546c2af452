import { Alert, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { Loaded } from '../../../shared/ui/loaded';
import { ExportButtons } from '../../../shared/ui/export-buttons';
import { Section } from '../../../shared/ui/page';
import { CreditTable } from './benefit-table';
import { Figures } from './figures';
import { HowComputed } from './how-computed';
import { Learning } from './learning';
import type { Live } from './live';
import type { CaseData } from './operations';
import { SimulationSection } from './simulation';
import { TornadoChart } from './tornado-chart';
import { CaseValueQuery, type TornadoData, type ValueData } from './value-operations';
import { WaterfallChart } from './waterfall-chart';
import { WhatIfSection } from './what-if-section';

/** Whose case, at which option. */
interface Of {
  readonly initiativeId: string;
  readonly optionId: string | null;
}

const Value = (props: { readonly value: ValueData; readonly data: CaseData; readonly of: Of }) => {
  const { t } = useTranslation('case');
  const { value, data, of } = props;
  const { claimed, credited, cost, net, shortfall, reason } = value;
  const weakest = data.links.find((one) => one.weakest);
  return (
    <Section
      title={t('value.title')}
      methods={['credited_value', 'chain_grade']}
      aside={<ExportButtons table="credited-benefits" variables={{ ...of }} label={t('credit.title')} />}
    >
      {shortfall ? (
        <Alert color="orange" title={t('value.nothing')}>
          {t(`shortfallText.${shortfall}`)}
        </Alert>
      ) : null}
      {reason || claimed === null || credited === null || cost === null || net === null ? (
        <Alert color="orange" title={t('value.none')}>
          {reason ?? t('value.noNumber')}
        </Alert>
      ) : (
        <>
          <ExportButtons named table="case-steps" variables={{ ...of }} label={t('value.waterfall')} />
          <WaterfallChart
            label={t('value.waterfall')}
            weakest={weakest ? `${t(`link.${weakest.link}`)} (${weakest.state})` : undefined}
            value={{ claimed, credited, cost, net }}
            how={(step) => {
              const name = step === 'cost' ? 'NPV' : 'CREDITED';
              const how = value.figures.find((figure) => figure.name === name)?.how;
              return how ? <HowComputed name={t(`step.${step}`)} how={how} /> : null;
            }}
          />
          <CreditTable benefits={data.benefits} value={value} />
          <Text size="sm" c="dimmed">
            {t('value.setting')}
          </Text>
        </>
      )}
    </Section>
  );
};

const Tornado = (props: { readonly tornado: TornadoData; readonly data: CaseData; readonly of: Of }) => {
  const { t } = useTranslation('case');
  const { tornado, data, of } = props;
  const bars = tornado.bars.map((bar) => ({
    name: bar.link
      ? t('tornado.evidence', { link: t(`link.${bar.link}`) })
      : bar.benefitId
        ? (data.benefits.find((it) => it.id === bar.benefitId)?.description ?? bar.name)
        : t('tornado.cost'),
    atLow: BigInt(bar.atLow),
    atHigh: BigInt(bar.atHigh),
  }));
  return (
    <Section
      title={t('tornado.title')}
      methods={['tornado']}
      aside={<ExportButtons table="tornado" variables={{ ...of }} label={t('tornado.title')} />}
    >
      <Text size="sm">{t('tornado.text')}</Text>
      {tornado.base === null || bars.length === 0 ? (
        <Text>{tornado.reason ?? t('value.noNumber')}</Text>
      ) : (
        <TornadoChart base={BigInt(tornado.base)} bars={bars} />
      )}
    </Section>
  );
};

/** What one option of a case is worth: the way to its value, every figure, what drives it, chance, learning, what-if. */
export const ValueSections = (props: {
  readonly id: string;
  readonly optionId: string;
  readonly data: CaseData;
  readonly live: Live;
}) => {
  const { t } = useTranslation('case');
  const { id, optionId, data, live } = props;
  const [answer, again] = useQuery({ query: CaseValueQuery, variables: { id, optionId } });
  const option = live.values.find((one) => one.optionId === optionId);
  return (
    <Loaded answer={answer} onRetry={() => again({ requestPolicy: 'network-only' })}>
      {({ businessCase, caseTornado }) =>
        businessCase?.value ? (
          <Stack gap="xl">
            <Value value={businessCase.value} data={data} of={{ initiativeId: id, optionId }} />
            {businessCase.value.figures.length > 0 ? (
              <Section
                title={t('figures.title')}
                methods={['npv', 'break_even_confidence', 'cost_of_delay']}
                aside={
                  <ExportButtons
                    table="case-figures"
                    variables={{ initiativeId: id, optionId }}
                    label={t('figures.title')}
                  />
                }
              >
                <Figures figures={businessCase.value.figures} />
              </Section>
            ) : null}
            {businessCase.value.reason ? null : (
              <>
                <Tornado tornado={caseTornado} data={data} of={{ initiativeId: id, optionId }} />
                <SimulationSection id={id} optionId={optionId} figures={businessCase.value.figures} />
                <Learning id={id} optionId={optionId} />
                {option?.valued.known ? (
                  <WhatIfSection initiativeId={id} optionId={optionId} valued={option.valued.value} />
                ) : null}
              </>
            )}
          </Stack>
        ) : null
      }
    </Loaded>
  );
};
