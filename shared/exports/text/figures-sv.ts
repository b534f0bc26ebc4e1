import type { Figure } from '../../domain/reconciliation/figure.ts'

/** Each figure by the word finance knows it by, and what it is. */
export const figuresSv: Record<Figure, { name: string; means: string }> = {
  frame: {
    name: 'Ram',
    means: 'Det länsstyrelsen får besluta om för budgetåret, så som ramen senast sattes.',
  },
  granted: {
    name: 'Beviljat',
    means:
      'Det som gällande beslut betalar från budgetåret. Detsamma som kvar att exportera + väntar på svar + betalt.',
  },
  left: { name: 'Kvar av ramen', means: 'Ramen minus beviljat.' },
  bound: {
    name: 'Bundet för senare år',
    means:
      'Det som gällande beslut betalar från senare budgetår med stöd av bemyndigande (6\u00a0kap. 1\u00a0§ budgetlagen).',
  },
  unexported: {
    name: 'Kvar att exportera',
    means:
      'Beviljade delbetalningar som inte är med i något underlag än. Också de som hålls tillbaka räknas.',
  },
  exported: {
    name: 'Exporterat',
    means:
      'Allt som står i årets underlag: delbetalningar, och återförande rader med minus. En rad som avvisas och går igen står två gånger. Återkrav räknas inte.',
  },
  awaiting: {
    name: 'Väntar på svar',
    means: 'Exporterade delbetalningar som varken är betalda, avvisade eller återförda än.',
  },
  paid: { name: 'Betalt', means: 'Delbetalningar som svarsfilen säger är betalda.' },
  refused: {
    name: 'Avvisat',
    means:
      'Delbetalningar som banken inte betalade. De räknas i exporterat men inte i beviljat: en ny delbetalning har tagit deras plats.',
  },
  reversed: {
    name: 'Återfört',
    means:
      'Exporterade delbetalningar som togs tillbaka innan de betalades. De räknas i exporterat men inte i beviljat: en ny delbetalning har tagit deras plats.',
  },
  'taken-back': {
    name: 'Återförande rader',
    means:
      'Minusrader som tar tillbaka det återförda, exporterade eller inte. Återfört och återförande rader tar alltid ut varandra.',
  },
  claimed: {
    name: 'Återkrav',
    means:
      'Krav på att få tillbaka pengar som redan är betalda (14\u00a0§). De är inga betalningar och räknas inte i någon annan summa.',
  },
}
