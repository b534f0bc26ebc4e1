/** What may be bound of later budget years. */
export const svBinding = {
  binding: {
    title: (year: number) => `Bemyndigande för ${year}`,
    intro:
      'Så mycket får länet binda av budgetåret genom beslut i tidigare års utlysningar (6 kap. 1 § budgetlagen). Utan bemyndigande är det 0 kr. Det som har bundits räknas in i årets ram när den sätts.',
    limit: 'Får bindas',
    limitMissing: 'Skriv beloppet i hela kronor.',
    under: (amount: string) => `Bemyndigandet kan inte bli lägre än det som redan är bundet, ${amount}.`,
    granted: 'Bundet hittills',
    left: 'Kvar att binda',
    exampleOption: 'Bemyndigandet är ett exempel',
    save: 'Spara bemyndigandet',
    column: 'Får bindas i förväg',
    none: 'Inget bemyndigande',
    of: (left: string, limit: string) => `${left} kvar av ${limit}`,
    rooms: (rooms: readonly string[]) =>
      rooms.length === 0
        ? 'Dagen avgör budgetåret. Länet har inget bemyndigande att binda senare år.'
        : `Dagen avgör budgetåret. Kvar att binda: ${rooms.join(', ')}.`,
    room: (year: number, left: string) => `${left} av ${year}`,
    exceeded: (year: number, left: string) =>
      `Bemyndigandet för ${year} räcker inte: ${left} är kvar. Sänk beloppet eller be enhetschefen se över bemyndigandet.`,
    years: (years: readonly string[]) => `Sökt per år: ${years.join(', ')}.`,
    year: (year: number, amount: string) => `${year} ${amount}`,
  },
}
