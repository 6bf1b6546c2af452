import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { fraction, pointsText, readPlanInputs, type Plan } from '@clout/domain';
import { baseById } from '../../envelope/base/base-version.store';
import { allUnits } from '../../organisation/organisation.lookup';
import type { Ask } from '../../platform/graphql/ask';
import { initiativesOf } from '../../proposal/initiative/initiative.lookup';
import { changedSince } from './changed-since';
import { PlanBlendType, PlanFairnessType, PlanInputsType, RoomToFailType } from './plan-further.graphql';
import { planInitiatives } from './plan-initiatives';
import { planInputsOf } from './plan-inputs.store';
import { PlanConstraintsType, PlanType } from './plan.graphql';

@Resolver(() => PlanType)
export class PlanFurtherResolver {
  @ResolveField(() => PlanConstraintsType, { description: 'Further rules.' })
  async constraints(@Parent() { rules, lines, ...plan }: Plan, @Context() ask: Ask): Promise<PlanConstraintsType> {
    const initiatives = await planInitiatives(ask, { ...plan, rules, lines });
    const seen = (ids: readonly string[]) => ids.flatMap((id) => initiatives.get(id) ?? []);
    const funded = new Set(lines.map((line) => line.initiativeId));
    const { resources, requiresAny, exclusiveGroups } = rules.further;
    return {
      maximumItems: rules.maximumItems,
      resources: resources.map(({ name, max, use }) => ({
        name,
        max,
        used: use.reduce((sum, one) => sum + (funded.has(one.initiativeId) ? one.amount : 0), 0),
        use: use.flatMap(({ initiativeId, amount }) =>
          seen([initiativeId]).map((initiative) => ({ initiative, amount })),
        ),
      })),
      requiresAny: requiresAny.flatMap(({ initiativeId, anyOf }) =>
        seen([initiativeId]).map((initiative) => ({ initiative, anyOf: seen(anyOf) })),
      ),
      exclusiveGroups: exclusiveGroups.map(({ name, max, initiativeIds }) => ({
        name,
        max,
        initiatives: seen(initiativeIds),
      })),
    };
  }

  @ResolveField(() => PlanBlendType, { nullable: true, description: 'What a blend counts; null for other objectives.' })
  blend(@Parent() plan: Plan) {
    return plan.rules.further.blend;
  }

  @ResolveField(() => RoomToFailType, { nullable: true, description: 'Money that may fail; null where none is asked.' })
  async roomToFail(@Parent() plan: Plan, @Context() ask: Ask) {
    const room = plan.rules.further.roomToFail;
    if (!room) return null;
    const initiatives = await planInitiatives(ask, plan);
    const line = (id: string) => plan.lines.find((one) => one.initiativeId === id);
    return {
      ...room,
      amount: room.pilots.reduce((sum, pilot) => sum + (line(pilot.initiativeId)?.inYear ?? 0n), 0n),
      pilots: room.pilots.flatMap(({ initiativeId, optionId, learning, reason }) => {
        const initiative = initiatives.get(initiativeId);
        const option = initiative?.options.find((one) => one.id === optionId);
        if (!initiative || !option) return [];
        return [{ initiative, option, learning, reason, funded: line(initiativeId) !== undefined }];
      }),
    };
  }

  @ResolveField(() => PlanFairnessType, {
    nullable: true,
    description: 'How units bought by equal shares; null where they did not, and for those who do not see every unit.',
  })
  async fairness(@Parent() plan: Plan, @Context() ask: Ask): Promise<PlanFairnessType | null> {
    const { fairness, rules } = plan;
    const seesAll = await ask.read((_tx, actor) => Promise.resolve(actor.sight.allUnits));
    if (!fairness || !rules.further.fairness || !seesAll) return null;
    const units = new Map((await allUnits(ask)).map((unit) => [unit.id, unit]));
    const [n, d] = fairness.price;
    return {
      weights: rules.further.fairness,
      price: pointsText(fraction(BigInt(n), BigInt(d))),
      proven: fairness.proven,
      units: fairness.units.flatMap(({ unitId, endowment, left }) => {
        const unit = units.get(unitId);
        const [had, kept] = [BigInt(endowment), BigInt(left)];
        return unit ? [{ unit, endowment: had, left: kept, spent: had - kept }] : [];
      }),
    };
  }

  @ResolveField(() => PlanInputsType, {
    nullable: true,
    description:
      'What it was made from; null for plans older than the keeping of it, and for those who do not see everything.',
  })
  async inputs(@Parent() plan: Plan, @Context() ask: Ask): Promise<PlanInputsType | null> {
    const kept = await ask.once(`inputs ${plan.id}`, (tx) => planInputsOf(tx, plan.id));
    if (!kept) return null;
    const inputs = readPlanInputs(kept.body);
    const { baseVersionId, scoringModel, rateCard, initiatives } = inputs.versions;
    const seen = await initiativesOf(ask, Object.keys(initiatives));
    return {
      hash: kept.hash,
      baseVersion: await ask.once(`base ${baseVersionId}`, (tx) => baseById(tx, baseVersionId)),
      scoringModelVersion: scoringModel,
      rateCardVersion: rateCard,
      inYear: inputs.room.inYear,
      runRate: inputs.room.runRate,
      initiatives: Object.entries(initiatives).flatMap(([id, version]) => {
        const initiative = seen.get(id);
        return initiative ? [{ initiative, version }] : [];
      }),
      changed: await ask.once(`changed since ${plan.id}`, (tx) => changedSince(tx, plan, inputs)),
    };
  }
}
