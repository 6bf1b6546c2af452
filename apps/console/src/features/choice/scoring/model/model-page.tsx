import { Alert, Button, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useFormat } from '../../../../shared/format/use-format';
import { faultOf } from '../../../../shared/graphql/fault';
import { useAct } from '../../../../shared/graphql/use-act';
import { useCycle } from '../../../../shared/session/use-cycle';
import { useMay } from '../../../../shared/session/workspace';
import type { Stands } from '../../../../shared/stale/facts';
import { Empty, Loaded } from '../../../../shared/ui/loaded';
import { Section } from '../../../../shared/ui/page';
import { ActProblem } from '../../../../shared/ui/refusal-alert';
import { type ModelData, ModelQuery } from '../operations';
import { ScoringFrame } from '../scoring-frame';
import { ModelFacts } from './model-facts';
import { ModelFormPart } from './model-form';
import { PublishMutation } from './operations';
import { Versions } from './versions';

/** What each kind of model computes by. */
const MODEL_METHODS = {
  WEIGHTED: 'weighted_scoring',
  RICE: 'rice',
  ICE: 'ice',
  WSJF: 'wsjf',
  FORMULA: 'custom_formula',
} as const;

/** A draft is published by the CX executive; from then on it may be scored. */
const Publish = (props: { readonly model: ModelData; readonly onDone: () => void; readonly onReload: () => void }) => {
  const { t } = useTranslation('scoring');
  const format = useFormat();
  const act = useAct(PublishMutation);
  const cycle = useCycle();
  const { version, method, formula, criteria } = props.model;
  const stands: Stands = {
    version,
    facts: [
      { key: 'method', text: t(`method.${method}`) },
      { key: 'formula', text: formula ?? '' },
      ...criteria.map(({ name, weight, kind }) => ({
        key: `criterion ${name}`,
        label: name,
        text: weight === null ? t(`kinds.${kind}`) : format.share(weight),
      })),
    ],
  };
  const publish = async () => {
    if (await act.run({ cycleId: cycle.id, expectedVersion: props.model.version })) props.onDone();
  };
  return (
    <Alert color="orange" title={t('modelState.DRAFT')}>
      <Stack gap="xs" align="flex-start">
        {t('draftText')}
        <ActProblem act={act} stands={stands} onReload={props.onReload} />
        <Button size="xs" loading={act.busy} onClick={() => void publish()}>
          {t('publish')}
        </Button>
      </Stack>
    </Alert>
  );
};

/** The scoring model of a cycle: read by everyone who may, written by the CX executive until the first score. */
export default function ModelPage() {
  const { t } = useTranslation('scoring');
  const cycle = useCycle();
  const may = useMay();
  const [answer, again] = useQuery({ query: ModelQuery, variables: { cycleId: cycle.id } });
  const [editing, setEditing] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  const none = answer.error && !answer.data && faultOf(answer.error) === 'WRONG_STATE';
  const model = answer.data?.scoringModel;
  const open = cycle.state === 'INTAKE' || cycle.state === 'SCORING';
  const editable = may('setScoringModel') && open && model?.state !== 'FROZEN';
  const done = (words: string) => {
    setEditing(false);
    setSaid(words);
    window.scrollTo({ top: 0 });
    again({ requestPolicy: 'network-only' });
  };
  return (
    <ScoringFrame
      title={t('model')}
      aside={
        editable && model && !editing ? (
          <Button
            onClick={() => {
              setSaid(null);
              setEditing(true);
            }}
          >
            {t('editModel')}
          </Button>
        ) : null
      }
    >
      <div role="status" className={said ? undefined : 'quiet-status'}>
        {said ? <Alert color="green">{said}</Alert> : null}
      </div>
      {editable && (editing || none) ? (
        <ModelFormPart
          cycleId={cycle.id}
          model={model ?? null}
          onClose={none ? undefined : () => setEditing(false)}
          onSaved={() => done(t('savedModel'))}
          onReload={() => {
            setEditing(true);
            again({ requestPolicy: 'network-only' });
          }}
        />
      ) : none ? (
        <Empty title={t('noModelTitle')} text={t('noModelText')} />
      ) : (
        <Loaded answer={answer} onRetry={() => again({ requestPolicy: 'network-only' })}>
          {({ scoringModel }) => (
            <Stack gap="xl">
              {scoringModel.state === 'DRAFT' && editable && may('publishScoringModel') ? (
                <Publish
                  model={scoringModel}
                  onDone={() => done(t('published'))}
                  onReload={() => again({ requestPolicy: 'network-only' })}
                />
              ) : null}
              {scoringModel.state === 'FROZEN' && may('setScoringModel') ? (
                <Alert color="gray">{t('frozenText')}</Alert>
              ) : null}
              <Section title={t('presentModel')} methods={[MODEL_METHODS[scoringModel.method]]}>
                <ModelFacts model={scoringModel} />
              </Section>
              <Versions key={`${scoringModel.version} ${scoringModel.state}`} cycleId={cycle.id} />
            </Stack>
          )}
        </Loaded>
      )}
    </ScoringFrame>
  );
}
