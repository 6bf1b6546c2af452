import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { Attachment } from '@clout/domain';
import { resultUnion } from '../../platform/graphql/rejection.graphql';
import { DateTimeScalar } from '../../platform/graphql/scalars';

@ObjectType('Attachment', {
  description: 'A file that supports an initiative; who may see the initiative may download it.',
})
export class AttachmentType implements Omit<Attachment, 'initiativeId' | 'uploadedBy'> {
  @Field(() => ID, { description: 'Stable id.' }) id!: string;
  @Field({ description: 'File name.' }) name!: string;
  @Field({ description: 'Media type.' }) mediaType!: string;
  @Field(() => Int, { description: 'Bytes.' }) size!: number;
  @Field(() => DateTimeScalar, { description: 'When it was uploaded.' }) uploadedAt!: Date;
}

@InputType('UploadAttachmentInput', {
  description: 'A file: its content in base64 (small ones), or the id of an upload.',
})
export class UploadAttachmentInput {
  @Field(() => ID, { description: 'Initiative, still a draft or returned.' }) initiativeId!: string;
  @Field({ description: 'File name with its extension.' }) name!: string;
  @Field({ description: 'Media type; must agree with the extension and the bytes.' }) mediaType!: string;
  @Field(() => String, { nullable: true, description: 'The bytes in base64, up to 200 KB.' }) content?: string | null;
  @Field(() => ID, { nullable: true, description: 'What POST /uploads answered, up to 10 MB.' }) uploadId?:
    string | null;
}

export const UploadAttachmentResult = resultUnion('UploadAttachmentResult', {
  type: AttachmentType,
  typeName: 'Attachment',
});
