import { type AntiPattern, type AntiPatternRule, quoted, when } from './anti-pattern';
import { type CaseFacts, intents, measures } from './case-facts';
import { technologyPurpose } from './technology-purpose';

const HANDLE_TIME =
  /\b(aht|mht)\b|\b(handle|handling|talk|call)[ -]?time\b|\bcost per call\b.*-|\bcalls? (at|under|below|within) \d+ ?(s|sec|min)/i;
const QUOTA = /\b(calls|contacts|chats|cases|tickets) (per|an?) (hour|day|shift|agent)\b|\bcall[ -](count|quota)\b/i;
const CALL_END =
  /\b(cap|limit|end|close|drop|cut off)\b[^.]*\b(calls?|chats?)\b[^.]*\b(at|after|to)\b ?\d*|\bmax(imum)? call length\b|\bhang up\b/i;
const BOT = /\b(bot|ivr|virtual agent|voice ?bot|chat ?bot)\b/i;
const REPLACES = /\b(replac|instead of|deflect|reduce (agents|headcount|staff)|fewer agents)/i;
const SOCIAL = /\b(close|remove|stop|end|retire)\b[^.]*\bsocial\b/i;
const SELLING = /\b(sell|upsell|cross-?sell|add-on|offer)\b[^.]*\b(every|each|all)\b[^.]*\b(call|contact|chat)/i;

type ServicePattern = Extract<
  AntiPattern,
  | 'HANDLE_TIME_TARGET'
  | 'CALL_COUNT_QUOTA'
  | 'FORCED_CALL_END'
  | 'NO_COACHING'
  | 'SCRIPTS_ONLY'
  | 'BOT_AS_COST_CUT'
  | 'SOCIAL_SERVICE_REMOVED'
  | 'SELL_BEFORE_SOLVE'
  | 'VENDOR_PAID_ON_MINUTES'
>;

/** Patterns in how customers are served. */
export const SERVICE_PATTERNS: Readonly<Record<ServicePattern, AntiPatternRule<CaseFacts>>> = {
  HANDLE_TIME_TARGET: {
    title: 'Handle-time target',
    severity: 'BLOCK',
    mend: 'Measure resolution and repeat contact instead; handle time is for planning capacity only.',
    because: (facts) => quoted(HANDLE_TIME, [...measures(facts), ...intents(facts)]),
  },
  CALL_COUNT_QUOTA: {
    title: 'Call-count quota',
    severity: 'BLOCK',
    mend: 'Hold people to issues resolved, not to contacts handled.',
    because: (facts) => quoted(QUOTA, [...measures(facts), ...intents(facts)]),
  },
  FORCED_CALL_END: {
    title: 'Forced end of calls',
    severity: 'BLOCK',
    mend: 'Let the customer end the contact; find out what makes it long.',
    because: (facts) => quoted(CALL_END, intents(facts)),
  },
  NO_COACHING: {
    title: 'Measures without coaching',
    severity: 'WARN',
    mend: 'Say who coaches the people concerned, and how often.',
    because: ({ disclosures, targets }) =>
      disclosures.coached === false && targets.length > 0 ? 'people are held to targets and not coached' : null,
  },
  SCRIPTS_ONLY: {
    title: 'Scripts only',
    severity: 'WARN',
    mend: 'Give people authority to decide, with a limit they know.',
    because: (facts) =>
      facts.disclosures.mayDecide === false
        ? (quoted(/\bscript/i, intents(facts)) ?? 'people may not leave the script')
        : null,
  },
  BOT_AS_COST_CUT: {
    title: 'Bot as cost cut',
    severity: 'BLOCK',
    mend: 'Answer the technology purpose check for the customer, keep a person in reach, and value it net of its failures.',
    because: (facts) => {
      const bot = quoted(BOT, intents(facts));
      if (bot && quoted(REPLACES, intents(facts))) return bot;
      const isTechnology = facts.kind === 'TECHNOLOGY' && facts.technology !== null;
      if (!isTechnology || !facts.technology) return null;
      return technologyPurpose(facts.technology).purpose === 'COST_FIRST' ? 'its purpose check says cost-first' : null;
    },
  },
  SOCIAL_SERVICE_REMOVED: {
    title: 'Social service removed',
    severity: 'WARN',
    mend: 'Keep the channel, or show where its customers will be answered as fast.',
    because: (facts) =>
      when(facts.disclosures.removesSocialService, 'service in social channels is removed') ??
      quoted(SOCIAL, intents(facts)),
  },
  SELL_BEFORE_SOLVE: {
    title: 'Sell before solve',
    severity: 'BLOCK',
    mend: 'Offer only after the customer has confirmed that the issue is solved, and measure that first.',
    because: (facts) =>
      when(facts.disclosures.sellsBeforeSolving, 'something is sold before the issue is solved') ??
      quoted(SELLING, intents(facts)),
  },
  VENDOR_PAID_ON_MINUTES: {
    title: 'Vendor paid on minutes',
    severity: 'BLOCK',
    mend: 'Pay per issue that stays resolved, with a capped bonus or malus.',
    because: (facts) => {
      const { vendorPaidBy } = facts.disclosures;
      if (vendorPaidBy !== null)
        return vendorPaidBy === 'RESOLUTION' ? null : `the vendor is paid by ${vendorPaidBy.toLowerCase()}`;
      return facts.kind === 'VENDOR'
        ? quoted(/\bper (call|minute|contact|hour|head)\b/i, [...measures(facts), ...intents(facts)])
        : null;
    },
  },
};
