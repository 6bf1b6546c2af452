/** Which column of a file of proposals is what, by header; a column that is not given stays empty in the draft. */
export interface InitiativeMapping {
  readonly titleColumn: string;
  readonly problemColumn?: string | null;
  readonly actionColumn?: string | null;
  /** Name or code; without it every row is proposed by the unit named at the import. */
  readonly businessUnitColumn?: string | null;
  /** E-mail address or name of a member. */
  readonly ownerColumn?: string | null;
  /** Names or codes; several in one cell are parted by `;`, `|` or `,`. So are the next three. */
  readonly functionalAreasColumn?: string | null;
  readonly touchpointsColumn?: string | null;
  readonly channelsColumn?: string | null;
  readonly productLinesColumn?: string | null;
  readonly typeColumn?: string | null;
  readonly optionColumn?: string | null;
  /** Spent once, in the start period. */
  readonly oneTimeColumn?: string | null;
  /** A year's run-rate; each period from the start period on bears its share. */
  readonly runRateColumn?: string | null;
  readonly minimumAmountColumn?: string | null;
  readonly startPeriodColumn?: string | null;
  /** ISO 4217; the cycle's fixed rate converts what is not in the reporting currency. */
  readonly currencyColumn?: string | null;
  readonly costCentreColumn?: string | null;
  readonly accountColumn?: string | null;
  readonly metricColumn?: string | null;
  readonly baselineColumn?: string | null;
  readonly targetColumn?: string | null;
  readonly byWhenColumn?: string | null;
  readonly benefitColumn?: string | null;
  readonly benefitPerYearColumn?: string | null;
  readonly amountUnit: 'MAJOR' | 'MINOR';
  readonly decimalMark: '.' | ',';
  readonly groupMark: string | null;
}
