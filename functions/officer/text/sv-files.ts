/** The application as the applicant can take it out. */
export const svFiles = {
  files: {
    caption: 'Ansökan som PDF',
    file: 'Version',
    at: 'Kom in',
    versions: {
      sent: 'Ansökan som den först kom in (PDF)',
      registered: 'Det som är registrerat ur ansökan (PDF)',
      changed: 'Ändrad ansökan (PDF)',
      completed: 'Ansökan efter komplettering (PDF)',
    },
    empty: 'Filen görs i ordning. Ladda om sidan om en stund.',
  },
}
