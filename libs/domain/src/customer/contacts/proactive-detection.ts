import { type Figure, type Maybe, flawIn, known, negative, notAShare } from '../../method/figure';

export interface DetectionQuality {
  /** Null without alerts. */
  readonly precision: number | null;
  /** Null without problems. */
  readonly recall: number | null;
  readonly f1: number | null;
  /** Money; null where the saving's inputs are not given. */
  readonly saving: number | null;
}

/** Precision, recall and F1 of alerts; saving = true alerts x (p reactive - p proactive) x cost per contact - outreach. */
export const proactiveDetection = (
  counts: { readonly truePositives: Maybe; readonly falsePositives: Maybe; readonly falseNegatives: Maybe },
  saving?: {
    readonly contactIfReactive: Maybe;
    readonly contactIfProactive: Maybe;
    readonly costPerContact: Maybe;
    readonly outreach: Maybe;
  },
): Figure<DetectionQuality> => {
  const flaw = flawIn({ ...counts, ...saving });
  if (flaw) return flaw;
  const [tp, fp, fn] = [Number(counts.truePositives), Number(counts.falsePositives), Number(counts.falseNegatives)];
  const outside =
    negative({ truePositives: tp, falsePositives: fp, falseNegatives: fn }) ??
    (saving
      ? notAShare({ reactive: Number(saving.contactIfReactive), proactive: Number(saving.contactIfProactive) })
      : null);
  if (outside) return outside;
  const [precision, recall] = [tp + fp === 0 ? null : tp / (tp + fp), tp + fn === 0 ? null : tp / (tp + fn)];
  const f1 =
    precision === null || recall === null || precision + recall === 0
      ? null
      : (2 * precision * recall) / (precision + recall);
  const money = saving
    ? tp * (Number(saving.contactIfReactive) - Number(saving.contactIfProactive)) * Number(saving.costPerContact) -
      Number(saving.outreach)
    : null;
  return known({ precision, recall, f1, saving: money }, tp + fp === 0 ? ['no_alerts'] : []);
};
