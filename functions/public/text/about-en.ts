import { feedFieldsEn } from './feed-en.ts'
import type { TextPage } from './passage.ts'

export const aboutEn: TextPage = {
  title: 'About the grant',
  lead: 'The Swedish state gives grants to municipalities (kommuner), regions (regioner) and municipal associations (kommunalförbund) to strengthen and develop their work against certain forms of violence. The rules stand in the regulation (2025:838). The county administrative boards (länsstyrelserna) decide (Section 2).',
  passages: [
    {
      heading: 'What the grant is for',
      paragraphs: ['Grants may be given for work in one or more areas (Sections 1 and 3):'],
      list: [
        'men’s violence against women',
        'violence in close relations',
        'honour-related violence and oppression',
        'exploitation in prostitution, human trafficking for sexual purposes and other sexual exploitation.',
      ],
      after:
        'Grants may also be given to develop regional resource centres against honour-related violence and oppression. Grants are given only as far as the money lasts (Section 3).',
    },
    {
      heading: 'Who can apply, and where',
      paragraphs: [
        'Municipalities, regions and municipal associations can apply. Associations, companies and private persons cannot apply for this grant (Section 1).',
        'Municipalities and regions apply to the county administrative board of their county. Municipal associations apply to that of the county where they have their seat. The service sends the application to the right one (Section 5).',
      ],
    },
    {
      heading: 'What the grant may not be used for',
      paragraphs: ['There are two things the grant cannot cover (Section 4):'],
      list: [
        'tasks that you must already carry out under an act or a regulation',
        'costs for which you have already been given another state grant.',
      ],
    },
    {
      heading: 'What the application must contain',
      paragraphs: [
        'The application must have come in by the day the county administrative board has set. It must contain (Section 5):',
      ],
      list: [
        'a description of the measures and their estimated costs',
        'an account of why the measures are needed',
        'a plan for how the measures are to be followed up.',
      ],
      after: 'The county administrative board may also ask for other things it needs in order to decide.',
    },
    {
      heading: 'What goes first, and why',
      paragraphs: [
        'The money is seldom enough for everybody. The county administrative board must therefore give priority to applications that concern one of these, unless there are special reasons (särskilda skäl) against it in the single case (Section 6, first paragraph):',
      ],
      list: [
        'support for people to leave violent relations or situations (1)',
        'development of regional resource centres against honour-related violence and oppression (2).',
      ],
      after:
        'The two are equally important under the regulation. Otherwise the board may put first the applications that are best placed to meet the purpose. It then weighs in particular whether the application answers a need found in national or regional surveys (Section 6, second paragraph). The service always shows the reason for an application’s place, with its section.',
    },
    {
      heading: 'The decision',
      paragraphs: [
        'The decision says which measures the grant is for, which conditions apply and the last day to report back. It may cover more than one calendar year (Section 7).',
        'The decision of the county administrative board may not be appealed (Section 15).',
      ],
    },
    {
      heading: 'After the decision',
      paragraphs: ['Whoever applies for or has been given a grant has some obligations:'],
      list: [
        'Report, by the day in the decision, how the money was used, which results you have reached and how they relate to the purpose (Section 8).',
        'Report changed circumstances that may affect the grant as soon as possible (Section 11).',
        'Pay back what has not been used, was used for something else, was wrong or too high, or if there is no report or conditions are not met (Sections 13 and 14).',
      ],
    },
    {
      heading: 'The receipt can be checked',
      paragraphs: [
        'Whoever sends an application gets a receipt (kvittens) for what came in and when. Anyone can check that a receipt is genuine.',
      ],
      link: { href: '/kvittens', text: 'Check a receipt' },
    },
    {
      heading: 'The calls as data',
      paragraphs: ['Whoever wants to show the calls on another site can fetch them as JSON.'],
      fields: feedFieldsEn,
      link: { href: '/utlysningar.json', text: 'Fetch the calls (JSON)' },
    },
  ],
}
