import { type Figure, type Maybe, faulty, flawIn, known, negative } from '../../method/figure';

/** A period of self-service: sessions, money per contact, shares 0..1. */
export interface SelfService {
  /** Sessions that ended without a live contact in the window. */
  readonly contained: Maybe;
  /** Sessions that failed the customer. */
  readonly failed: Maybe;
  readonly costLive: Maybe;
  readonly costSelf: Maybe;
  /** Share of the failed who then contact us live. */
  readonly repeatShare: Maybe;
  /** Share of the failed who leave because of it. */
  readonly churnShare: Maybe;
  readonly clv: Maybe;
  /** Money of the platform in the period. */
  readonly platform: Maybe;
}

export interface SelfServiceValue {
  readonly saved: number;
  readonly failureCost: number;
  readonly churnCost: number;
  readonly platform: number;
  readonly net: number;
  readonly verdict: 'positive' | 'benefit eliminated';
  /** Failed / all sessions at which nothing is left; null when no share of failures does that. */
  readonly breakEvenFailureShare: number | null;
}

/**
 * Contained x (live - self) - failed x (self + repeat x live) - failed x churn x CLV - platform. Deflection without its
 * failures is no benefit; a net at or below 0 is shown as "benefit eliminated".
 */
export const selfServiceValue = (input: SelfService): Figure<SelfServiceValue> => {
  const flaw = flawIn({ ...input });
  if (flaw) return flaw;
  const [contained, failed, live, self] = [input.contained, input.failed, input.costLive, input.costSelf].map(
    Number,
  ) as [number, number, number, number];
  const [repeat, churn, clv, platform] = [input.repeatShare, input.churnShare, input.clv, input.platform].map(
    Number,
  ) as [number, number, number, number];
  const below = negative({ contained, failed, costLive: live, costSelf: self, platform });
  if (below) return below;
  if (churn < 0 || churn > 1 || repeat < 0)
    return faulty('probability_outside_0_1', 'churn must lie between 0 and 1, and repeats not below 0');
  const [gain, loss] = [live - self, self + repeat * live + churn * clv];
  const saved = contained * gain;
  const net = saved - failed * loss - platform;
  const sessions = contained + failed;
  const even = sessions === 0 || gain + loss === 0 ? null : (gain - platform / sessions) / (gain + loss);
  return known({
    saved,
    failureCost: failed * (self + repeat * live),
    churnCost: failed * churn * clv,
    platform,
    net,
    verdict: net > 0 ? 'positive' : 'benefit eliminated',
    breakEvenFailureShare: even !== null && even >= 0 && even <= 1 ? even : null,
  });
};
