import { Module, type DynamicModule } from '@nestjs/common';
import type { DataSource, EntitySchema } from 'typeorm';
import { ChoiceModule } from './choice/choice.module';
import { DecisionModule } from './decision/decision.module';
import { DecisionLineTable, DecisionTable } from './decision/approval/decision.table';
import { PlanSignatureLineTable, PlanSignatureTable } from './decision/approval/signature.table';
import { DELIVERY_TABLES, DeliveryModule } from './delivery/delivery.module';
import { ENVELOPE_TABLES, EnvelopeModule } from './envelope/envelope.module';
import { OrganisationModule } from './organisation/organisation.module';
import { TermTable } from './organisation/term.table';
import { BusinessUnitTable } from './organisation/unit.table';
import type { Config } from './platform/config';
import { graphqlModule } from './platform/graphql/graphql.module';
import { PlatformModule } from './platform/platform.module';
import { PROPOSAL_TABLES, ProposalModule } from './proposal/proposal.module';
import { ReportModule } from './report/report.module';
import { StewardshipModule } from './stewardship/stewardship.module';

/** Every table of the program. */
export const TABLES = [
  BusinessUnitTable,
  TermTable,
  ...ENVELOPE_TABLES,
  DecisionTable,
  DecisionLineTable,
  PlanSignatureTable,
  PlanSignatureLineTable,
  ...DELIVERY_TABLES,
  ...PROPOSAL_TABLES,
] as readonly EntitySchema[];

/** The whole program, wing by wing in the order in which work flows. */
@Module({})
export class AppModule {
  static with(config: Config, source: DataSource): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlatformModule.with(config, source),
        graphqlModule(),
        OrganisationModule,
        EnvelopeModule,
        ProposalModule,
        ChoiceModule,
        DecisionModule,
        DeliveryModule,
        ReportModule,
        StewardshipModule,
      ],
    };
  }
}
