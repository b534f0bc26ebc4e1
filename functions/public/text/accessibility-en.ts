import type { TextPage } from './passage.ts'

export const accessibilityEn: TextPage = {
  title: 'Accessibility',
  lead: 'The county administrative boards are responsible for this service and want as many people as possible to be able to use it. This is how it complies with the Act (2018:1937) on accessibility of digital public services.',
  passages: [
    {
      heading: 'How accessible the service is',
      paragraphs: [
        'The service is built to meet level AA of WCAG 2.1 and 2.2. It can be used with a keyboard alone, with a screen reader, with enlarged text and without JavaScript. Decisions and receipts are tagged PDF documents.',
      ],
    },
    {
      heading: 'What we know is not accessible',
      paragraphs: [],
      list: [
        'Documents that applicants attach are shown as they are and may have faults.',
        'The pages of the county administrative boards are in Swedish only, as are letters, receipts and e-mail.',
      ],
    },
    {
      heading: 'How we have tested',
      paragraphs: [
        'Every page is tested automatically against WCAG levels A and AA at two screen widths. The assessment is our own.',
      ],
    },
    {
      heading: 'Tell us if something does not work',
      paragraphs: [
        'Write to the county administrative board of your county if you find a problem or need the content in another way. Tell us which page it concerns and what does not work.',
      ],
      link: { href: '/tillganglighet/synpunkt', text: 'Write to us here' },
      counties: true,
    },
    {
      heading: 'Supervision',
      paragraphs: [
        'The Agency for Digital Government (Digg) supervises the act. If you are not satisfied with how the county administrative board handles what you tell it, you can report it to Digg.',
      ],
      link: { href: 'https://www.digg.se/tdosanmalan', text: 'Report lacking accessibility to Digg' },
    },
  ],
}
