import { type MeasureKind, measureKinds } from '../domain/application.ts'
import { type CriteriaVersion, type Criterion, documentedNeed } from '../domain/criteria.ts'
import { DomainError } from '../domain/errors.ts'

const every: MeasureKind[] = [...measureKinds]
const centres: MeasureKind[] = ['resource-centre']

const asked = (
  id: string,
  label: string,
  guide: string[],
  { weight = 1, kinds = every }: Partial<Pick<Criterion, 'weight' | 'kinds'>> = {},
): Criterion => ({ id, label, guide, weight, kinds })

/** The five points and what a centre stands on, as the seed decision words them ("bör"): they guide, and are no condition. */
const forCentres = [
  asked('centre-support', 'Resurscentrum: stöd till utsatta barn och vuxna', [
    'Specialiserat, anpassat och likvärdigt, oavsett var i länet den utsatta vistas.',
  ]),
  asked('centre-guidance', 'Resurscentrum: hjälp att hitta rätt', [
    'Vägledning till rätt instans när mer stöd behövs.',
  ]),
  asked('centre-competence', 'Resurscentrum: kompetens', [
    'Personal med praktisk erfarenhet av och kunskap om hedersrelaterat våld.',
  ]),
  asked('centre-professionals', 'Resurscentrum: stöd till yrkesverksamma', []),
  asked('centre-evaluation', 'Resurscentrum: dokumentation, uppföljning och utvärdering', [
    'Systematiskt, så att arbetet kan utvecklas.',
  ]),
  asked('centre-success', 'Resurscentrum: det som får arbetet att lyckas', [
    'Tidig inventering av behoven.',
    'Förankring i högsta ledningen.',
    'Bygger på strukturer som redan finns i länet.',
    'Socialtjänst, polis och hälso- och sjukvård deltar.',
    'Kompletterar ordinarie verksamhet, ersätter den inte.',
  ]),
].map((each) => ({ ...each, kinds: centres }))

/** What holds where a county has set none of its own. A new version is a row with a later day. */
const versions: readonly (CriteriaVersion & { validFrom: string })[] = [
  {
    id: 'national-1',
    validFrom: '2026-01-01',
    criteria: [
      asked('purpose', 'Förutsättningar att uppfylla syftet (6 § andra stycket)', [
        'Stärker och utvecklar arbetet inom ett eller flera av områdena i 1 §.',
      ]),
      asked(
        documentedNeed,
        'Behov som en nationell eller regional kartläggning visar (6 § andra stycket)',
        ['Vilken kartläggning, och hur åtgärden hänger ihop med behovet.'],
        { weight: 2 },
      ),
      ...forCentres,
      asked('cooperation', 'Samverkan', ['Vilka som deltar, och vad var och en gör.']),
      asked('funding', 'Långsiktig finansiering', ['Hur arbetet kan leva vidare när bidraget är slut.']),
      asked('follow-up', 'Plan för uppföljning (5 § andra stycket 3)', ['Resultat som går att följa upp.']),
    ],
  },
]

/** The national default in force on a day, `yyyy-mm-dd`. */
export const nationalOn = (day: string): CriteriaVersion => {
  const found = versions.findLast(({ validFrom }) => validFrom <= day) ?? versions[0]
  if (found === undefined) throw new DomainError('UnknownCriteria', { day })
  return { id: found.id, criteria: found.criteria }
}

/** A national version by its name; undefined for a county's own. */
export const nationalVersion = (id: string): CriteriaVersion | undefined =>
  versions.find((version) => version.id === id)

/** Whether a criterion means the same in every county that asks it, so that marks may be compared. */
export const isNational = (id: string): boolean =>
  versions.some(({ criteria }) => criteria.some((each) => each.id === id))
