/** Working material of who prepares and decides a case (TF 2 kap. 12 §). */
export const svWorkingNotes = {
  workingNotes: {
    title: 'Minnesanteckningar',
    intro:
      'Minnesanteckningar är arbetsmaterial för den som bereder eller föredrar ärendet (2 kap. 12 § TF). De syns för länsstyrelsens personal, hör inte till ärendet och finns inte i diariet. Den som skrev en anteckning kan ändra den och ta bort den. När ärendet avslutas tas alla bort, utom de som någon har tagit om hand för arkivering. Sakuppgifter ska stå i en tjänsteanteckning (27 § FL).',
    removed:
      'Ärendet är avslutat. Minnesanteckningar som ingen hade tagit om hand för arkivering är borttagna (2 kap. 12 § TF).',
    empty: 'Inga minnesanteckningar.',
    text: 'Ny minnesanteckning',
    one: 'Minnesanteckning',
    hint: 'Det som behövs för det fortsatta arbetet. Inga nya sakuppgifter.',
    save: 'Spara minnesanteckningen',
    missing: 'Skriv minnesanteckningen.',
    change: 'Ändra, ta bort eller ta om hand',
    which: (name: string, at: string) => `minnesanteckningen av ${name}, ${at}`,
    remove: 'Ta bort minnesanteckningen',
    keepTitle: 'Ta om hand för arkivering',
    keepIntro:
      'Anteckningen blir en allmän handling i ärendet, med ditt namn som den som tog om hand den. Den får en rad i diariet och kan inte ändras eller tas bort efteråt (2 kap. 12 § TF).',
    keep: 'Ta om hand för arkivering',
  },
}
