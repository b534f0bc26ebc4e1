import type { Reason } from './decision.ts'

/** What the three questions may answer, each with its rule in regulation 2025:838. */
export const eligibilityReasons = {
  applicant: {
    code: 'not-an-applicant',
    paragraph: '1 §',
    reason: {
      sv: 'Bidraget kan bara ges till kommuner, regioner och kommunalförbund (1 §).',
      en: 'The grant can only be given to municipalities, regions and municipal associations (Section 1).',
    },
  },
  purpose: {
    code: 'describe-purpose',
    paragraph: '3 §',
    reason: {
      sv: 'Beskriv i ansökan hur åtgärderna hör till något av områdena i 1 § eller till ett regionalt resurscentrum. Länsstyrelsen prövar (3 §).',
      en: 'Describe in the application how the measures belong to an area in Section 1 or to a regional resource centre. Länsstyrelsen decides (Section 3).',
    },
  },
  'statutory-duty': {
    code: 'describe-statutory-duty',
    paragraph: '4 § första stycket',
    reason: {
      sv: 'Beskriv i ansökan vad som går utöver det ni är skyldiga att göra enligt lag eller förordning. Länsstyrelsen prövar (4 § första stycket).',
      en: 'Describe in the application what goes beyond your duties by law. Länsstyrelsen decides (Section 4, first paragraph).',
    },
  },
  'state-funded': {
    code: 'describe-state-funding',
    paragraph: '4 § andra stycket',
    reason: {
      sv: 'Beskriv i ansökan vilka kostnader andra statliga bidrag redan har lämnats för. Länsstyrelsen prövar (4 § andra stycket).',
      en: 'Describe in the application which costs other state grants already cover. Länsstyrelsen decides (Section 4, second paragraph).',
    },
  },
  open: {
    code: 'may-apply',
    paragraph: '1 och 3 §§',
    reason: {
      sv: 'Ni kan söka bidraget (1 och 3 §§).',
      en: 'You can apply for the grant (Sections 1 and 3).',
    },
  },
} as const satisfies Record<string, Reason>
