import { Module, type DynamicModule } from '@nestjs/common';
import type { DataSource, EntitySchema } from 'typeorm';
import { DecisionModule } from './decision/decision.module';
import { DecisionLineTable, DecisionTable } from './decision/approval/decision.table';
import { OrganisationModule } from './organisation/organisation.module';
import { TermTable } from './organisation/term.table';
import { BusinessUnitTable } from './organisation/unit.table';
import type { Config } from './platform/config';
import { graphqlModule } from './platform/graphql/graphql.module';
import { PlatformModule } from './platform/platform.module';

/** Every table of the program. */
export const TABLES = [BusinessUnitTable, TermTable, DecisionTable, DecisionLineTable] as readonly EntitySchema[];

/** The whole program, wing by wing in the order in which work flows. */
@Module({})
export class AppModule {
  static with(config: Config, source: DataSource): DynamicModule {
    return {
      module: AppModule,
      imports: [PlatformModule.with(config, source), graphqlModule(), OrganisationModule, DecisionModule],
    };
  }
}
