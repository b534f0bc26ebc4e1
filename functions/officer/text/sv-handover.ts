/** An application that belongs to another länsstyrelse. */
export const svHandover = {
  handover: {
    title: 'Lämna över till rätt länsstyrelse',
    link: 'Lämna över till en annan länsstyrelse',
    intro:
      'Ansökan lämnas till länsstyrelsen i det län där sökanden finns (5 § första stycket). Ärendet avslutas här och ett nytt börjar där, med ansökan som den nu är och dess filer. Båda dagarna då ansökan kom in finns kvar, hos er och hos dem.',
    late: 'Hos den andra länsstyrelsen räknas ansökan som inkommen när den lämnas över. Är den då för sen avgör de om den tas upp.',
    notes: 'Anteckningar, meddelanden och handlingar som ni själva har registrerat följer inte med.',
    to: 'Vilken länsstyrelse hör ansökan till?',
    toMissing: 'Välj en länsstyrelse.',
    choose: 'Välj',
    reason: 'Varför hör ansökan dit?',
    reasonMissing: 'Skriv varför ansökan hör dit.',
    send: 'Lämna över ansökan',
    final: 'Ärendet avslutas här och kan inte öppnas igen. Sökanden får veta det.',
    cameFirst: 'Kom först in till',
    first: (authority: string, at: string) => `${authority} den ${at}`,
    there: (authority: string) => `till ${authority}`,
  },
}
