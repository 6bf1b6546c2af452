import { Select, Text, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { Loaded } from '../../../shared/ui/loaded';
import type { EvidenceDraft } from './evidence-draft';
import { LibraryQuery } from './library-operations';
import type { Link } from './operations';

/** Chooses a coefficient of the link library that speaks of this link. */
export const CoefficientPicker = (props: { readonly form: UseFormReturnType<EvidenceDraft>; readonly link: Link }) => {
  const { t } = useTranslation('proposal');
  const { form, link } = props;
  const [answer, again] = useQuery({ query: LibraryQuery });
  return (
    <Loaded answer={answer} onRetry={() => again({ requestPolicy: 'network-only' })}>
      {({ linkLibrary }) => {
        const offered = linkLibrary.filter((it) => it.link === link);
        const chosen = offered.find((it) => it.id === form.values.coefficientId);
        return (
          <>
            <Select
              label={t('evidence.coefficient')}
              description={t('evidence.coefficientHint')}
              data={offered.map((it) => ({
                value: it.id,
                label: t('evidence.elsewhere', { statement: it.statement, grade: it.gradeElsewhere }),
              }))}
              required
              {...form.getInputProps('coefficientId')}
            />
            {chosen ? (
              <Text size="sm">
                {t('evidence.source')}: {chosen.source}
              </Text>
            ) : null}
            <TextInput label={t('evidence.segment')} {...form.getInputProps('segment')} />
          </>
        );
      }}
    </Loaded>
  );
};
