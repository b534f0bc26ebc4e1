import type { Touch } from '../../functions/catalogue/row.ts'
import type { Places } from '../places.ts'
import type { Given } from './grant.ts'

const objects = (bucket: string, area: string): string => `arn:aws:s3:::${bucket}/${area}/*`
const readObject = ['s3:GetObject', 's3:GetObjectVersion']
const oneArea = 'Every object of one area of one bucket: their names are ids.'

type FileTouch = Extract<
  Touch,
  | 'uploads'
  | 'desk-uploads'
  | 'own-records'
  | 'check-uploads'
  | 'remove-uploads'
  | 'drop-uploads'
  | 'write-records'
>

/** What reaches files: in the bucket of what nobody has checked, and in that of what is kept. */
export const fileTouches = (places: Places): Record<FileTouch, Given> => {
  const { uploadsBucket, recordsBucket } = places
  const unsent = { UNSENT_FILE_DAYS: places.unsentFileDays }
  return {
    uploads: {
      variables: { UPLOADS_BUCKET: uploadsBucket, UPLOADS_ORIGIN: places.uploadsOrigin, ...unsent },
      grants: [
        {
          actions: ['s3:PutObject', ...readObject],
          resources: [objects(uploadsBucket, 'drafts')],
          wide: oneArea,
        },
        // Without it S3 says "forbidden" of a file that never came in, where we must be able to say "missing".
        { actions: ['s3:ListBucket'], resources: [`arn:aws:s3:::${uploadsBucket}`] },
      ],
    },
    'desk-uploads': {
      // The county role holds the grant: each county reaches what its own desk uploads, and no other's.
      variables: { UPLOADS_BUCKET: uploadsBucket, UPLOADS_ORIGIN: places.uploadsOrigin },
      grants: [],
    },
    'own-records': {
      variables: { RECORDS_BUCKET: recordsBucket },
      grants: [
        {
          actions: readObject,
          resources: ['letters', 'receipts', 'applications', 'requests'].map((area) =>
            objects(recordsBucket, area),
          ),
          wide: oneArea,
        },
      ],
    },
    'check-uploads': {
      variables: { UPLOADS_BUCKET: uploadsBucket, ...unsent },
      grants: [
        {
          actions: [
            ...readObject,
            's3:GetObjectTagging',
            's3:GetObjectVersionTagging',
            's3:PutObjectTagging',
          ],
          resources: ['drafts', 'desk'].map((area) => objects(uploadsBucket, area)),
          wide: oneArea,
        },
      ],
    },
    'remove-uploads': {
      variables: { UPLOADS_BUCKET: uploadsBucket },
      grants: [
        { actions: ['s3:DeleteObject'], resources: [objects(uploadsBucket, 'drafts')], wide: oneArea },
      ],
    },
    'drop-uploads': {
      variables: { UPLOADS_BUCKET: uploadsBucket },
      grants: [
        { actions: ['s3:DeleteObjectVersion'], resources: [objects(uploadsBucket, 'drafts')], wide: oneArea },
      ],
    },
    'write-records': {
      variables: { RECORDS_BUCKET: recordsBucket },
      grants: [
        {
          actions: ['s3:PutObject', 's3:PutObjectTagging', ...readObject],
          resources: [
            'incoming',
            'documents',
            'letters',
            'receipts',
            'applications',
            'requests',
            'releases',
            'refusals',
            'proofs',
            'batches',
            'answers',
          ].map((area) => objects(recordsBucket, area)),
          wide: oneArea,
        },
      ],
    },
  }
}
