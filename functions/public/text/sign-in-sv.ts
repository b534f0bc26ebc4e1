/** The way in and out. */
export const signInSv = {
  signIn: {
    again: 'Försök igen',
    ended: {
      title: 'Du behöver logga in igen',
      kept: 'Du hann bli utloggad innan formuläret skickades. Allt du hade skrivit är sparat i ett dygn. Logga in så får du tillbaka det.',
      notKept:
        'Du är inte inloggad och formuläret kunde därför inte tas emot. Det du skrev kan finnas kvar om du går tillbaka i webbläsaren.',
      go: 'Logga in',
    },
    failed: {
      denied: {
        title: 'Inloggningen avbröts',
        what: 'Du avbröt inloggningen, eller så nekades den där du legitimerade dig.',
        next: 'Inget har ändrats. Försök igen när du vill.',
      },
      expired: {
        title: 'Inloggningen gäller inte längre',
        what: 'Det tog för lång tid, eller så påbörjades inloggningen i ett annat fönster.',
        next: 'Försök igen. Det du har sparat tidigare finns kvar.',
      },
      unreachable: {
        title: 'Inloggningen svarar inte',
        what: 'Tjänsten där du legitimerar dig gick inte att nå.',
        next: 'Vänta en stund och försök igen. Det du har sparat tidigare finns kvar.',
      },
      clock: {
        title: 'Inloggningen gick inte att kontrollera',
        what: 'Klockan hos oss och klockan där du legitimerade dig visar olika tid.',
        next: 'Vänta en stund och försök igen. Kontakta länsstyrelsen om felet kommer tillbaka.',
      },
      incomplete: {
        title: 'Inloggningen saknar uppgifter',
        what: 'Vi fick inte ditt namn och din e-postadress från inloggningen.',
        next: 'Be den som sköter behörigheter hos er att komplettera uppgifterna och försök sedan igen.',
      },
      refused: {
        title: 'Inloggningen gick inte att slutföra',
        what: 'Svaret från inloggningen gick inte att godta.',
        next: 'Försök igen. Kontakta länsstyrelsen om felet kommer tillbaka.',
      },
    },
  },
  choose: {
    title: 'Vem arbetar du för nu?',
    hint: 'Du kan byta när som helst överst på sidan.',
    go: 'Fortsätt',
    problem: 'Välj vem du arbetar för.',
    none: {
      title: 'Du hör inte till någon organisation ännu',
      what: 'Du är inloggad men har ingen roll i tjänsten. Arbetar du för en kommun, en region eller ett kommunalförbund kan du ange vilken. Arbetar du på en länsstyrelse är det enhetschefen som ger dig en roll.',
      go: 'Ange organisation',
    },
  },
  signOut: {
    title: 'Vill du logga ut?',
    kept: 'Det du har sparat finns kvar till nästa gång. Andra webbläsare där du är inloggad påverkas inte.',
    go: 'Logga ut',
    done: 'Du är utloggad',
    shared: 'Delar du dator med andra? Stäng webbläsaren helt.',
    again: 'Logga in igen',
  },
  restore: {
    title: 'Det du skrev finns kvar',
    what: 'Du hann bli utloggad innan formuläret skickades. Allt du hade skrivit är sparat i ett dygn.',
    next: 'Skicka det igen så fortsätter du där du var.',
    go: 'Skicka formuläret igen',
    gone: {
      title: 'Texten finns inte kvar',
      what: 'Ett formulär som skickas efter utloggning sparas i ett dygn, för den som skrev det. Tiden kan ha gått ut, eller så är du inloggad som någon annan.',
      go: 'Fortsätt i tjänsten',
    },
  },
}
