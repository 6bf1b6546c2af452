import type { UseFormReturnType } from '@mantine/form';
import type { CaseDraft } from './draft';
import type { CaseInitiative, People, RulesData } from './operations';

export type CaseForm = UseFormReturnType<CaseDraft>;

/** What the fields of a case need to know beside what is typed. */
export interface CaseContext {
  readonly form: CaseForm;
  readonly options: CaseInitiative['options'];
  readonly people: People;
  /** What a contact costs by channel; null while no card is certified. */
  readonly rateCard: RulesData['rateCard'];
  /** Headings of the years, the cycle's first. */
  readonly years: readonly string[];
}
