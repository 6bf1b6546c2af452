import { Module } from '@nestjs/common';
import { ForecastResolver } from './forecast/forecast.resolver';
import { ActualsImportResolver, ActualsPreviewResolver } from './spending/actuals-import.resolver';
import { SpendingImportTable } from './spending/spending-import.table';
import { SpendingResolver } from './spending/spending.resolver';
import { SupplementDueResolver, SupplementResolver } from './supplement/supplement.resolver';

/** Tables of the wing. */
export const DELIVERY_TABLES = [SpendingImportTable];

@Module({
  providers: [
    ActualsImportResolver,
    ActualsPreviewResolver,
    SpendingResolver,
    ForecastResolver,
    SupplementResolver,
    SupplementDueResolver,
  ],
})
export class DeliveryModule {}
