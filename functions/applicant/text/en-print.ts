import type { svPrint } from './sv-print.ts'

export const enPrint: typeof svPrint = {
  title: 'The whole application',
  draft: 'Draft. The application has not been sent in.',
  print:
    'Print the page with the print function of the browser. All answers are shown here as they are saved now.',
  link: 'Show the whole application for printing',
  applicant: 'Applicant',
  number: 'Organisation number',
  noNumber: 'Not given',
  saved: 'Last changed',
  by: (at: string, name: string) => `${at} by ${name}`,
}
