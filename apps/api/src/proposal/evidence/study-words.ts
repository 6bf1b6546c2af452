import type { StudyKind } from '@clout/domain';

/** What each kind of study is, in one sentence. */
export const STUDY_WORDS: Readonly<Record<StudyKind, string>> = {
  BELIEF: 'Belief, taste or mood.',
  LOGICAL_ACCOUNT: 'A logical account of why it should be so.',
  EXPERT_OPINION: 'The opinion of experts.',
  ANECDOTE: 'Single cases.',
  GENERAL_LITERATURE: 'Literature on the subject in general.',
  OUTSIDE_BENCHMARK: 'A benchmark of other companies.',
  OWN_SURVEY: 'A survey of one’s own.',
  VOICE_VOLUME: 'How often customers say it by themselves.',
  CORRELATION: 'A correlation without controls.',
  BEFORE_AFTER: 'One’s own figures before and after.',
  CONTROLLED_CORRELATION: 'A correlation with adequate controls.',
  DIFFERENCE_IN_DIFFERENCES: 'Difference in differences against a comparison group.',
  MATCHED_CONTROL: 'A matched control group.',
  INTERRUPTED_SERIES: 'An interrupted time series.',
  RANDOMISED_TEST: 'A randomised test.',
  REPLICATED: 'A compared study replicated in at least two business units.',
};
