import { Module, type OnModuleDestroy } from '@nestjs/common';
import { AgreementResolver, ScoreDotResolver } from './agreement/agreement.resolver';
import { BesideCapResolver, CertificationResolver } from './certification/certification.resolver';
import { DiscussionResolver } from './discussion/discussion.resolver';
import { CertificateResolver } from './explanation/certificate.resolver';
import { ExplanationResolver } from './explanation/explanation.resolver';
import { Reckoner } from './explanation/reckoner';
import { MoneyMapResolver } from './money-map/money-map.resolver';
import { ProjectServerResolver } from './portfolio/project-server.resolver';
import { PortfolioResolver } from './portfolio/portfolio.resolver';
import { DriverResolver, InitiativeDriversResolver } from './drivers/driver.resolver';
import { FirmnessResolver } from './ranking/firmness.resolver';
import { PivotResolver } from './ranking/pivot.resolver';
import { RankingEntryResolver, RankingResolver } from './ranking/ranking.resolver';
import { RankingMethodResolver, WorkingsResolver } from './ranking/workings.resolver';
import { ModelStateResolver, ModelVersionResolver, ScoreVersionResolver } from './scoring/model-version.resolver';
import { PanelScoreResolver } from './ranking/panel-score.resolver';
import { PanelAssignmentResolver, PanelResolver, ScoreChangesResolver } from './scoring/panel.resolver';
import { ScoringResolver } from './scoring/scoring.resolver';
import { BetweenCyclesResolver } from './selection/between-cycles.resolver';
import { PlanFieldsResolver } from './selection/plan-fields.resolver';
import { PlanFurtherResolver } from './selection/plan-further.resolver';
import { PlanRuleResolver, PlanShareResolver } from './selection/plan-rule.resolver';
import { PlanWorkResolver } from './selection/plan-work.resolver';
import { PlanResolver } from './selection/plan.resolver';
import { SolvingResolver } from './selection/solving.resolver';
import { Solver } from './selection/solver';
import { WeightingResolver, WeightsResolver } from './weights/weights.resolver';
import { Planner } from './selection/solving-planner';
import { Tasks } from '../platform/tasks/tasks';

/** Scoring, ranking and plans; the solver's thread starts with the first plan and ends with the program. */
@Module({
  providers: [
    { provide: Solver, useFactory: () => new Solver() },
    { provide: Reckoner, useFactory: () => new Reckoner() },
    ExplanationResolver,
    CertificateResolver,
    PortfolioResolver,
    ProjectServerResolver,
    {
      provide: Planner,
      useFactory: (solver: Solver, tasks: Tasks) => new Planner(solver, tasks),
      inject: [Solver, Tasks],
    },
    ScoringResolver,
    ModelVersionResolver,
    ModelStateResolver,
    ScoreVersionResolver,
    WeightsResolver,
    WeightingResolver,
    DriverResolver,
    InitiativeDriversResolver,
    RankingResolver,
    RankingEntryResolver,
    WorkingsResolver,
    RankingMethodResolver,
    PanelScoreResolver,
    FirmnessResolver,
    PivotResolver,
    MoneyMapResolver,
    PanelResolver,
    PanelAssignmentResolver,
    ScoreChangesResolver,
    AgreementResolver,
    ScoreDotResolver,
    DiscussionResolver,
    PlanResolver,
    PlanFieldsResolver,
    PlanWorkResolver,
    PlanFurtherResolver,
    PlanRuleResolver,
    PlanShareResolver,
    SolvingResolver,
    BetweenCyclesResolver,
    CertificationResolver,
    BesideCapResolver,
  ],
  exports: [Solver],
})
export class ChoiceModule implements OnModuleDestroy {
  constructor(
    private readonly solver: Solver,
    private readonly reckoner: Reckoner,
  ) {}

  async onModuleDestroy(): Promise<void> {
    await Promise.all([this.solver.stop(), this.reckoner.stop()]);
  }
}
