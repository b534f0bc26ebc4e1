import { svTimeline } from './sv-timeline.ts'

/** What follows after an application has been sent: the way of the case, and what the applicant writes in it. */
export const svAfterwards = {
  links: {
    message: 'Meddelanden',
    'more-time': 'Be om längre tid för komplettering',
    statement: 'Lämna yttrande',
    change: 'Anmäl ändrade förhållanden',
    declined: 'Avstå från bidraget',
    copy: 'Använd ansökan i en ny utlysning',
  },
  version: {
    title: 'Ändra ansökan',
    intro: (day: string) =>
      `Ni kan ändra svaren till och med ${day} kl.\u00a023.59. Den version som ni skickade in först finns kvar.`,
    contents: 'Delar av ansökan',
    public: 'När ni skickar in blir den ändrade ansökan en allmän handling.',
    send: 'Intyga och skicka in ändringen',
    same: 'Ändra något i ansökan innan du skickar in.',
    moved:
      'Ansökan har ändrats av en kollega medan du skrev. Din text finns kvar här. Kontrollera den mot det som nu gäller innan du skickar in.',
    sent: 'Den ändrade ansökan har kommit in.',
    cannot:
      'Ansökan kan inte ändras längre. Den kan ändras till och med sista dagen att ansöka, så länge länsstyrelsen inte har beslutat och ni inte har tagit tillbaka den.',
    first: 'Det ni skickade in först',
    firstLink: 'Se det ni skickade in först',
  },
  writing: {
    message: {
      title: 'Meddelanden',
      intro:
        'Skriv till den som handlägger ärendet. Meddelandena blir en del av ärendet och är allmänna handlingar.',
      text: 'Nytt meddelande',
      hint: '',
      missing: 'Skriv meddelandet.',
      send: 'Skicka meddelandet',
      sent: 'Meddelandet har kommit in till länsstyrelsen.',
      cannot: 'Det går inte att skriva fler meddelanden, eftersom ärendet är avslutat.',
    },
    'more-time': {
      title: 'Be om längre tid',
      intro:
        'Länsstyrelsen avgör om ni får längre tid. Den dag som gäller nu gäller tills ni har fått besked.',
      text: 'Varför behöver ni längre tid?',
      hint: '',
      missing: 'Skriv varför ni behöver längre tid.',
      send: 'Skicka begäran',
      sent: 'Er begäran om längre tid har kommit in till länsstyrelsen.',
      cannot: 'Det finns ingen öppen begäran om komplettering att få längre tid för.',
    },
    statement: {
      title: 'Lämna yttrande',
      intro:
        'Länsstyrelsen har fått uppgifter som kan ha betydelse för beslutet. Ni får yttra er över dem innan länsstyrelsen beslutar. Yttrandet blir en allmän handling.',
      text: 'Ert yttrande',
      hint: '',
      missing: 'Skriv ert yttrande.',
      send: 'Skicka yttrandet',
      sent: 'Yttrandet har kommit in till länsstyrelsen.',
      cannot: 'Det finns inget att yttra sig över, eller så har länsstyrelsen redan beslutat.',
    },
    change: {
      title: 'Anmäl ändrade förhållanden',
      intro:
        'Tala så snart som möjligt om ifall något ändras som har betydelse för bidraget (11 §). Ansökan och beslutet ändras inte av anmälan. Länsstyrelsen bedömer vad den betyder. Anmälan blir en allmän handling.',
      text: 'Vad har ändrats?',
      hint: 'Till exempel om en åtgärd inte blir av, blir mindre eller dyrare, eller om ni får annat bidrag för samma kostnader.',
      missing: 'Skriv vad som har ändrats.',
      send: 'Skicka anmälan',
      sent: 'Anmälan har kommit in till länsstyrelsen.',
      cannot: 'Det går inte att anmäla ändringar, eftersom ärendet är avslutat.',
    },
    declined: {
      title: 'Avstå från bidraget',
      intro:
        'Länsstyrelsen beslutar om vad som händer med bidraget när ni avstår. Tills dess gäller beslutet som det är. Pengar som ni redan har fått kan behöva betalas tillbaka.',
      text: 'Varför avstår ni från bidraget?',
      hint: 'Ni behöver inte svara. Svaret blir en allmän handling.',
      missing: '',
      send: 'Avstå från bidraget',
      sent: 'Länsstyrelsen har fått veta att ni avstår från bidraget.',
      cannot: 'Det finns inget bidrag att avstå från.',
    },
    lastDay: 'Sista dag nu',
    granted: 'Beviljat',
    wantedDay: 'Vilken dag vill ni ha som sista dag?',
    dayMissing: 'Skriv den dag ni vill ha som sista dag.',
    dayShape: 'Skriv datumet som år, månad och dag, till exempel 2027-02-18.',
    dayLater: (day: string) => `Skriv en dag som är senare än ${day}, som är sista dag nu.`,
    dayPast: 'Skriv en dag som inte har passerat.',
    confirm: 'Bekräfta',
    confirmed: 'Ja, vi avstår från hela bidraget',
    confirmMissing: 'Bekräfta att ni avstår från hela bidraget.',
  },
  thread: {
    title: 'Skrivet i ärendet',
    empty:
      'Ingen har skrivit något i ärendet än. Länsstyrelsens svar visas här, och ni får e-post när det kommer.',
    applicant: 'Ni',
    county: 'Länsstyrelsen',
    abouts: {
      message: 'Meddelande',
      'more-time': 'Begäran om längre tid',
      change: 'Anmälan om ändrade förhållanden (11 §)',
      declined: 'Avstår från bidraget',
      communication: 'Uppgifter att yttra sig över (25 § förvaltningslagen)',
      statement: 'Yttrande',
    },
    latest: (day: string) => `Sista dag att yttra sig: ${day}`,
    wants: (day: string) => `Önskad sista dag: ${day}`,
  },
  copy: {
    title: 'Använd ansökan i en ny utlysning',
    intro: 'Svaren kopieras till ett nytt utkast. Ansökan som ni redan har skickat in ändras inte.',
    notTitle: 'Det här följer inte med',
    not: [
      'bilagorna',
      'intygandena',
      'meddelanden, anmälningar och begäran om komplettering',
      'länsstyrelsens bedömning och beslut',
    ],
    check: 'Gå igenom år, belopp och datum i utkastet. De är kopierade som de var.',
    rounds: 'Välj utlysning',
    none: 'Ingen utlysning i länet tar emot ansökningar nu.',
    last: (day: string) => `Sista dag att ansöka är ${day}.`,
    make: 'Skapa utkast',
  },
  ...svTimeline,
}
