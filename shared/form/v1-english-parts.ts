import type { SectionName } from './definition.ts'
import type { ListWords, SectionWords } from './in-english.ts'

/** The measures in English, with the words of their costs. */
export const measureWords = (costs: ListWords): SectionWords => ({
  title: 'Measures and costs',
  intro: [
    'Describe each measure by itself. The county administrative board tries and ranks the measures one by one, and the decision says which measures the grant is for (Section 7).',
    'You can have at most ten measures.',
  ],
  fields: {},
  list: {
    item: 'Measure',
    itemInText: 'measure',
    add: 'Add a measure',
    fields: {
      title: { label: 'Name of the measure' },
      description: {
        label: 'What will you do?',
        hint: 'Describe what is to be done, by whom and when.',
      },
      purpose: { label: 'What is the purpose of the measure?' },
      targetGroup: {
        label: 'Whom is the measure for?',
        hint: 'Name groups and roughly how many you expect to reach.',
      },
      timePlan: {
        label: 'What is the time plan?',
        hint: 'Say when the measure begins and ends, and the most important steps between.',
      },
      expectedResult: {
        label: 'Which result do you expect?',
        hint: 'Describe what will be different when the measure has been carried out.',
      },
      kind: {
        label: 'What does the measure concern?',
        hint: 'What you choose is preliminary. An officer confirms or changes it and writes why.',
        options: {
          'leaving-violence': {
            text: 'Support for leaving a violent relation or situation',
            hint: 'Given priority under Section 6, first paragraph, 1.',
          },
          'resource-centre': {
            text: 'Development of a regional resource centre',
            hint: 'Given priority under Section 6, first paragraph, 2. Fill in the part about the resource centre too.',
          },
          other: { text: 'Other work in the areas' },
        },
      },
      smallestUseful: {
        label: 'What is the smallest amount with which the measure can be carried out?',
        hint: 'If the money is not enough for the whole amount, the county administrative board can grant a part. What you write is public. Leave blank if any amount is of use.',
      },
    },
    list: costs,
  },
})

/** The longer parts of the form in English: cooperation and the resource centre. */
export const partWords: Record<Extract<SectionName, 'cooperation' | 'centre'>, SectionWords> = {
  cooperation: {
    title: 'Organisation and cooperation',
    intro: [
      'Describe who leads the work with you and add those you cooperate with. Write roles and organisations, not names of persons.',
    ],
    fields: {
      organisation: {
        label: 'How is the work organised?',
        hint: 'For example who is responsible, how the work is led and how you cooperate with social services, police, health care, prosecutors, schools and civil society.',
      },
    },
    list: {
      item: 'Partner',
      itemInText: 'partner',
      add: 'Add a partner',
      fields: {
        name: { label: 'Name of the organisation' },
        kind: {
          label: 'Kind of organisation',
          options: {
            kommun: { text: 'Municipality' },
            region: { text: 'Region (Swedish region)' },
            kommunalforbund: { text: 'Municipal association' },
            'social-services': { text: 'Social services' },
            police: { text: 'The Police Authority' },
            'health-care': { text: 'Health care' },
            prosecution: { text: 'The Prosecution Authority' },
            school: { text: 'School' },
            'civil-society': { text: 'Civil society' },
            other: { text: 'Other' },
          },
        },
        county: { label: 'County' },
        role: { label: 'What does the partner do in the work?' },
      },
    },
  },
  centre: {
    title: 'Resource centre',
    intro: [
      'Fill in this part if one of the measures concerns the development of a regional resource centre. Otherwise leave it blank.',
      'The points describe a resource centre according to the assignment of the government (A2025/01207). They are no conditions for a grant.',
    ],
    fields: {
      host: {
        label: 'Who is or will be the host of the resource centre?',
        hint: 'Write the name of the organisation.',
      },
      support: {
        label: 'Which support does the resource centre give to exposed children and adults?',
        hint: 'Describe how the support is specialised and adapted, and how it becomes equal wherever in the county the person is. Do not write addresses of sheltered housing.',
      },
      guidance: { label: 'How do you help those who need more support to reach the right place?' },
      competence: {
        label:
          'Which experience and competence of honour-related violence and oppression does the staff have?',
        hint: 'Describe the staff as a group, without names.',
      },
      professionals: {
        label: 'Which support do professionals get?',
        hint: 'For example social services, police, health care and schools.',
      },
      evaluation: { label: 'How do you document, follow up and evaluate the work?' },
      municipalities: {
        label: 'Which municipalities shall the resource centre serve?',
        hint: 'Name municipalities in other counties too if the support is given across the county border.',
      },
      inventory: { label: 'How have you found out the need for a resource centre?' },
      anchoring: { label: 'How is the work supported at management level by those who take part?' },
      structures: {
        label: 'Which county-wide structures does the resource centre build on?',
        hint: 'For example bodies for cooperation, agreements and support already there in the county.',
      },
      ages: { label: 'How do children, young people, adults and older people get support?' },
      funding: { label: 'How shall the resource centre be funded in the longer run?' },
    },
  },
}
