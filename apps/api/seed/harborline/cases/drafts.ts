import { autoPersonalLending } from './auto-personal-lending';
import { autoPersonalPaying } from './auto-personal-paying';
import { cardsInUse } from './cards-in-use';
import { cardsService } from './cards-service';
import type { CaseDrafts } from './case-shape';
import { everydayBankingAccounts } from './everyday-banking-accounts';
import { everydayBankingService } from './everyday-banking-service';
import { homeLendingBuying } from './home-lending-buying';
import { homeLendingServicing } from './home-lending-servicing';
import { infrastructureCases } from './infrastructure';
import { insuranceCases } from './insurance';
import { wealthAdvice } from './wealth-advice';
import { wealthService } from './wealth-service';

/** The business cases of the sixty initiatives by their codes. */
export const CASE_DRAFTS: CaseDrafts = {
  ...everydayBankingAccounts,
  ...everydayBankingService,
  ...cardsInUse,
  ...cardsService,
  ...homeLendingBuying,
  ...homeLendingServicing,
  ...autoPersonalPaying,
  ...autoPersonalLending,
  ...wealthAdvice,
  ...wealthService,
  ...insuranceCases,
  ...infrastructureCases,
};
