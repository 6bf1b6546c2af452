import { Args, Context, Int, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow } from '../../platform/access/allow';
import type { Ask } from '../../platform/graphql/ask';
import { OrganizationType } from '../organisation.graphql';
import { organization } from '../organisation.store';
import { setOrganizationSettings } from './set-settings';
import { OrganizationSettingsInput, OrganizationSettingsType, SetOrganizationSettingsResult } from './settings.graphql';
import { settingsOf } from './settings.store';

@Resolver(() => OrganizationType)
export class SettingsResolver {
  @Allow('setOrganizationSettings')
  @Mutation(() => SetOrganizationSettingsResult, { description: 'Sets name and settings of the organisation, whole.' })
  setOrganizationSettings(
    @Args('input', { description: 'All settings from now on.' }) asked: OrganizationSettingsInput,
    @Args('expectedVersion', { type: () => Int, description: 'Version of the settings as read.' })
    expectedVersion: number,
    @Context() ask: Ask,
  ) {
    const { agreement = null, remindAfterDays = null, escalateAfterDays = null } = asked;
    const input = { ...asked, agreement, remindAfterDays, escalateAfterDays };
    return ask.act('setOrganizationSettings', { input, expectedVersion }, setOrganizationSettings, organization);
  }

  @ResolveField(() => OrganizationSettingsType, { description: 'What the organisation has settled for itself.' })
  settings(@Context() ask: Ask) {
    return ask.once('settings', settingsOf);
  }
}
