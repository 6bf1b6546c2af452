import { Module } from '@nestjs/common';
import { ActualsImportResolver, ActualsPreviewResolver } from './spending/actuals-import.resolver';
import { SpendingImportTable } from './spending/spending-import.table';
import { SpendingResolver } from './spending/spending.resolver';

/** Tables of the wing. */
export const DELIVERY_TABLES = [SpendingImportTable];

@Module({ providers: [ActualsImportResolver, ActualsPreviewResolver, SpendingResolver] })
export class DeliveryModule {}
