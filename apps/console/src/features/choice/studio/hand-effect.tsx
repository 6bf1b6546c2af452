import { Alert, List, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useFormat } from '../../../shared/format/use-format';
import { Loaded } from '../../../shared/ui/loaded';
import { type HandChange, PreviewQuery } from './hand-operations';

/** What the changes would do to value, headroom and rules; nothing is saved. */
export const HandEffect = (props: { readonly planId: string; readonly changes: HandChange[] }) => {
  const { t } = useTranslation('studio');
  const format = useFormat();
  const [answer, again] = useQuery({
    query: PreviewQuery,
    variables: { planId: props.planId, changes: props.changes },
    requestPolicy: 'network-only',
  });
  return (
    <div role="status">
      <Loaded answer={answer} onRetry={() => again({ requestPolicy: 'network-only' })}>
        {({ previewPlan: it }) => {
          const figures = [
            { label: t('value'), text: format.exact(it.value) },
            {
              label: t('hand.gain'),
              text: `${it.gain.startsWith('-') || Number(it.gain) === 0 ? '' : '+'}${format.exact(it.gain)}`,
            },
            { label: t('inYear'), text: format.money(it.inYear) },
            { label: t('hand.left'), text: format.money(it.leftInYear), over: it.leftInYear.startsWith('-') },
            { label: t('hand.leftRunRate'), text: format.money(it.leftRunRate), over: it.leftRunRate.startsWith('-') },
          ];
          return (
            <>
              <dl className="facts">
                {figures.map(({ label, text, over }) => (
                  <div key={label}>
                    <dt>{label}</dt>
                    <dd className={over ? 'over' : undefined}>{over ? t('hand.over', { amount: text }) : text}</dd>
                  </div>
                ))}
              </dl>
              {it.broken.length > 0 ? (
                <Alert color="orange" title={t('hand.broken')} mt="sm">
                  <List size="sm">
                    {it.broken.map((rule) => (
                      <List.Item key={rule}>{rule}</List.Item>
                    ))}
                  </List>
                </Alert>
              ) : (
                <Text size="sm" mt="xs">
                  {t('hand.keeps')}
                </Text>
              )}
            </>
          );
        }}
      </Loaded>
    </div>
  );
};
