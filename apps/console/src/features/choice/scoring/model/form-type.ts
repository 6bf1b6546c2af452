import type { UseFormReturnType } from '@mantine/form';
import type { ModelDraft } from './draft';

export type ModelForm = UseFormReturnType<ModelDraft>;
