import { dayOf, formatDay } from '../domain/time.ts'
import type { Letter } from './block.ts'
import type { LetterInput } from './letter-input.ts'

type Head = Pick<LetterInput, 'authority' | 'applicant' | 'diaryNumber' | 'example'> & {
  case: string
  at: string
}

/** What stands above the heading is the same in every letter. */
export const letterHead = ({
  authority,
  applicant,
  diaryNumber,
  example,
  case: caseId,
  at,
}: Head): Pick<Letter, 'sender' | 'notice' | 'facts' | 'receiver' | 'at'> => ({
  sender: authority,
  notice: example ? 'Exempel: brevet bygger på uppgifter och texter för demonstration.' : null,
  facts: [
    { label: 'Datum', value: formatDay(dayOf(at)) },
    { label: 'Diarienummer', value: diaryNumber ?? 'inte satt' },
    { label: 'Ärende', value: caseId },
  ],
  receiver: [applicant.name, `Organisationsnummer ${applicant.organisationNumber ?? 'inte registrerat'}`],
  at: new Date(at),
})
