import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Attachment } from '@clout/domain';
import { MemberType } from '../../organisation/organisation.graphql';
import { memberOf } from '../../organisation/organisation.lookup';
import { Allow } from '../../platform/access/allow';
import type { Ask } from '../../platform/graphql/ask';
import { InitiativeType } from '../initiative/initiative.graphql';
import type { InitiativeParent } from '../initiative/initiative.lookup';
import { AttachmentType, UploadAttachmentInput, UploadAttachmentResult } from './attachment.graphql';
import { attachmentById, attachmentsOf } from './attachment.store';
import { uploadAttachment } from './upload-attachment';

@Resolver(() => AttachmentType)
export class AttachmentResolver {
  @Allow('uploadAttachment')
  @Mutation(() => UploadAttachmentResult, { description: 'Adds a file to a draft.' })
  uploadAttachment(@Args('input', { description: 'The file.' }) input: UploadAttachmentInput, @Context() ask: Ask) {
    return ask.act('uploadAttachment', { input }, uploadAttachment, attachmentById);
  }

  @ResolveField(() => String, { description: 'Where it is downloaded.' })
  url(@Parent() attachment: Attachment) {
    return `/attachments/${attachment.id}`;
  }

  @ResolveField(() => MemberType, { description: 'Member who uploaded it.' })
  uploadedBy(@Parent() attachment: Attachment, @Context() ask: Ask) {
    return memberOf(ask, attachment.uploadedBy);
  }
}

@Resolver(() => InitiativeType)
export class InitiativeAttachmentsResolver {
  @ResolveField(() => [AttachmentType], { description: 'Files that support it.' })
  async attachments(@Parent() parent: InitiativeParent, @Context() ask: Ask) {
    const [key, ids] = 'page' in parent ? [parent.page.key, parent.page.ids] : [parent.id, [parent.id]];
    const found = await ask.once(`attachments ${key}`, (tx) => attachmentsOf(tx, ids));
    return found.filter((attachment) => attachment.initiativeId === parent.id);
  }
}
