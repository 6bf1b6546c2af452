import {
  type CaseCheck,
  caseFacts,
  checkCase,
  type Figure,
  fullAmounts,
  type Link,
  type LinkState,
  pitchOfCase,
  type PitchSentence,
  type ShownCurrency,
  type ValuedOption,
  valueOption,
} from '@clout/domain';
import type { CaseDraft } from './draft';
import { type CaseBasis, claimsNow, groundOf, linksNow, optionOf } from './live-basis';
import { contentNow } from './live-content';
import type { Typing } from '../../../shared/format/money';

/** What one option is worth, with all that the value depends on. */
export interface OptionValue {
  readonly optionId: string;
  readonly name: string;
  readonly valued: Figure<ValuedOption>;
}

/** A case as it would stand: sentence, links, checks and values, by the same rules as the server's. */
export interface Live {
  readonly pitch: PitchSentence;
  readonly links: Readonly<Record<Link, LinkState>>;
  readonly check: CaseCheck;
  /** False while FINANCE has certified no rate card: then nothing has a value. */
  readonly certified: boolean;
  readonly values: readonly OptionValue[];
}

/** The case as it stands in the form; nothing is saved and nothing is asked. */
export const liveCase = (
  draft: CaseDraft,
  basis: CaseBasis,
  { typing, shown }: { readonly typing: Typing; readonly shown: ShownCurrency },
): Live => {
  const { initiative } = basis;
  const content = contentNow(draft, typing);
  const ground = groundOf(basis);
  const { card } = ground;
  const links = linksNow(content, basis);
  const open = { initiative, content, links, claims: claimsNow(content, basis) };
  const check = checkCase(caseFacts(open, card));
  const promised = content.benefits.map((benefit) => {
    const full = card ? fullAmounts(benefit, card) : null;
    return { type: benefit.type, amounts: full?.known ? full.value : (benefit.amounts ?? []) };
  });
  return {
    pitch: pitchOfCase(initiative, promised, shown),
    links,
    check,
    certified: card !== null,
    values: initiative.options.map((option) => ({
      optionId: option.id,
      name: option.name,
      valued: valueOption(open, optionOf(option), ground, check),
    })),
  };
};
