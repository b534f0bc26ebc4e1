import type { SectionName } from './definition.ts'
import type { SectionWords } from './in-english.ts'
import { costWords } from './v1-english-costs.ts'
import { measureWords, partWords } from './v1-english-parts.ts'

/** The form's own words in English. The Swedish definition governs. */
export const englishV1: Record<SectionName, SectionWords> = {
  ...partWords,
  measures: measureWords(costWords),
  contact: {
    title: 'Contact details',
    intro: [
      'We get in touch with the contact person if we have questions about the application. The decision is sent to your official mailbox.',
    ],
    fields: {
      name: { label: 'Name of the contact person' },
      email: { label: 'E-mail of the contact person' },
      phone: { label: 'Telephone of the contact person' },
      officialMailbox: {
        label: 'Official mailbox of the organisation',
        hint: 'The e-mail address where you receive official documents, for example registrator@exempel.se.',
      },
    },
  },
  areas: {
    title: 'Areas',
    intro: ['Grants may be given to strengthen and develop work in four areas (Section 1).'],
    fields: {
      areas: {
        label: 'Which areas does the application concern?',
        hint: 'Choose one or more.',
        options: {
          'mens-violence-against-women': { text: 'Men’s violence against women' },
          'close-relations': { text: 'Violence in close relations' },
          honour: { text: 'Honour-related violence and oppression' },
          exploitation: {
            text: 'Exploitation in prostitution and human trafficking for sexual purposes, or other forms of sexual exploitation',
          },
        },
      },
    },
  },
  need: {
    title: 'The need for the measures',
    intro: ['Describe why the measures are needed. Write about groups and patterns, not single events.'],
    fields: {
      description: {
        label: 'Which need shall the measures meet?',
        hint: 'Describe how things are with you today and what is lacking.',
      },
      survey: {
        label: 'Has the need been shown in a national or regional survey?',
        hint: 'Write the name of the survey, who made it and the year. The county administrative board takes such needs into particular account (Section 6, second paragraph).',
      },
    },
  },
  perspective: {
    title: 'Children’s perspective and gender equality',
    intro: ['Describe how the measures take account of children’s rights and of gender equality.'],
    fields: {
      child: {
        label: 'How are children’s rights and needs taken care of?',
        hint: 'Describe how children are noticed, informed and supported, and how their views come forward.',
      },
      equality: {
        label: 'How do the measures contribute to gender equality?',
        hint: 'Describe differences between girls, boys, women and men, and how different groups are reached on equal terms.',
      },
    },
  },
  followup: {
    title: 'Follow-up',
    intro: ['The plan shows how you will see whether the measures have made a difference.'],
    fields: {
      plan: {
        label: 'How will you follow up the measures?',
        hint: 'Describe what you will measure, how, when and who is responsible.',
      },
    },
  },
  bars: {
    title: 'What the grant may not be used for',
    intro: [
      'Grants may not be given for tasks that you must carry out under an act or a regulation, nor for costs that another state grant has covered (Section 4).',
    ],
    fields: {
      otherGrants: {
        label: 'Which other state grants have you applied for or been given for the same measures?',
        hint: 'Write the name of the grant, the amount and the year. Write "none" if you have not applied for or been given any.',
      },
      notCovered: {
        label: 'How do you know that the costs are not covered already?',
        hint: 'Describe how you keep the costs apart in your accounts.',
      },
      notStatutory: {
        label: 'In which way do the measures go beyond what you must do under an act or a regulation?',
        hint: 'Explain for example how the measure differs from the responsibility you already have under the Social Services Act.',
      },
    },
  },
  account: {
    title: 'Account for payment',
    intro: [
      'Fill in a bankgiro or a plusgiro. That is where the grant is paid if the application is granted.',
      'It is shown only to you and to the county administrative board that pays the grant.',
    ],
    fields: {
      bankgiro: { label: 'Bankgiro number' },
      plusgiro: { label: 'Plusgiro number' },
      reference: {
        label: 'Which reference do you want on the payment?',
        hint: 'For example a project number. The reference shows in your accounts.',
      },
    },
  },
}
