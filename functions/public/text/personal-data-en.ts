import type { TextPage } from './passage.ts'

export const personalDataEn: TextPage = {
  title: 'Personal data and cookies',
  lead: 'We handle as little data about you as possible: what is needed for you to sign in, and for it to be seen who did what in a case.',
  passages: [
    {
      heading: 'Who is responsible',
      paragraphs: [
        'The county administrative board that receives your application is the controller of the personal data in the case.',
      ],
    },
    {
      heading: 'Which data we handle',
      paragraphs: [],
      list: [
        'Name, e-mail address and which organisation you work for. They come from the sign-in.',
        'A designation for you instead of a personal identity number. Personal identity numbers are not kept.',
        'What you do in a case and when: for example that you have sent an application or taken a decision.',
        'Name, e-mail and telephone of the contact person you name in the application.',
      ],
      after:
        'Do not write anything about individual persons in the application or in attachments, for example about those who have been exposed to violence.',
    },
    {
      heading: 'Why we may do it',
      paragraphs: [
        'The processing is necessary for the county administrative board to perform a task in the public interest: to try questions of grants under the regulation (2025:838). The ground is Article 6(1)(e) of the General Data Protection Regulation and Chapter 2, Section 2 of the Act (2018:218).',
      ],
    },
    {
      heading: 'Who may see the data',
      paragraphs: [
        'Only the county administrative board that the application concerns sees it. It cannot read a draft. An application that has been sent in is an official document (allmän handling), and whoever asks for it may be given it unless it is covered by secrecy.',
      ],
    },
    {
      heading: 'How long they are kept',
      paragraphs: [
        'Documents in a case are kept or disposed of under the archive rules for state authorities. The fact that you are signed in is removed within a few days.',
      ],
    },
    {
      heading: 'Your rights',
      paragraphs: [
        'You can be told which data there are about you and ask for faults to be corrected. Contact the county administrative board, or its data protection officer at the same address. You can also complain to the Swedish Authority for Privacy Protection (Integritetsskyddsmyndigheten).',
      ],
      counties: true,
    },
    {
      heading: 'Cookies',
      paragraphs: [
        'The service uses two cookies, both necessary. __Host-session lets you be signed in and is removed when you close the browser. __Host-sprak remembers for a year that you have chosen a language and is there only if you have chosen one. Nothing about you is collected for statistics or advertising, and therefore we do not ask for consent.',
      ],
    },
  ],
}
