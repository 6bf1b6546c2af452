import { Args, Context, ID, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '../../platform/access/allow';
import type { Ask } from '../../platform/graphql/ask';
import { CertificateConfirmationType, CertificateStandingType, CertificateType } from './certificate.graphql';
import { certificateFor } from './certificate-view';
import { certificateStandings } from './certificate-standings';
import { confirmCertificate } from './confirm-certificate';
import { Reckoner } from './reckoner';
import { shownCertificate } from './shown-certificate';

const PLAN = { type: () => ID, description: 'The plan.' };
const INITIATIVE = { type: () => ID, description: 'An initiative that the plan leaves out.' };

@Resolver()
export class CertificateResolver {
  constructor(private readonly reckoner: Reckoner) {}

  @Allow('certificate')
  @Query(() => CertificateType, {
    description: 'Why a plan leaves an initiative out: the smallest changes that would fund it. Kept once computed.',
  })
  async certificate(
    @Args('planId', PLAN) planId: string,
    @Args('initiativeId', INITIATIVE) initiativeId: string,
    @Context() ask: Ask,
  ) {
    const { found, view } = await certificateFor(ask, this.reckoner.until(ask.signal), planId, initiativeId);
    return shownCertificate(found, view);
  }

  @Allow('certificates')
  @Query(() => [CertificateStandingType], {
    description: 'What a plan leaves out and may be seen, with the standing of each certificate; computes none.',
  })
  certificates(@Args('planId', PLAN) planId: string, @Context() ask: Ask) {
    return certificateStandings(ask, planId);
  }

  @Allow('confirmCertificate')
  @Query(() => CertificateConfirmationType, {
    description: 'Solves the changes of a certificate again: with each it is funded, with a little less it is not.',
  })
  confirmCertificate(
    @Args('planId', PLAN) planId: string,
    @Args('initiativeId', INITIATIVE) initiativeId: string,
    @Context() ask: Ask,
  ) {
    return confirmCertificate(ask, this.reckoner.until(ask.signal), planId, initiativeId);
  }
}
