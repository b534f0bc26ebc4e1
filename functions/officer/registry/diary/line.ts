import type { Line } from '../../../../shared/aws/diary.ts'
import { sv } from '../../text/sv.ts'

const known = (matter: string): string =>
  Object.entries(sv.diary.matters).find(([name]) => name === matter)?.[1] ?? matter

export const matterText = ({ matter, about }: Line): string =>
  about === '' ? sv.diarySearch.leftOut : (about ?? known(matter))

export const partyText = ({ direction, party, about }: Line): string => {
  if (party !== null) return `${sv.diary.directions[direction]} ${party.name}`
  return about === '' ? sv.diarySearch.leftOut : sv.diarySearch.notNoted
}
