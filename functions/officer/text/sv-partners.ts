/** Who sent an application and with whom. */
export const svPartners = {
  sentBy: {
    ground: 'Behörighet grundas på',
    grounds: {
      'authorised-signatory': 'Firmatecknare',
      delegation: 'Delegation',
      'power-of-attorney': 'Fullmakt',
      'board-decision': 'Beslut i nämnd eller styrelse',
    },
    notStated: 'Inte angivet',
    proof: 'Handling som visar behörigheten',
    promised: (day: string) => `Lovad senast ${day}`,
    overdue: 'Dagen har passerat',
    none: 'Ingen',
  },
  partners: {
    caption: 'Samverkansparter',
    partner: 'Part',
    state: 'Bekräftelse',
    statement: 'Samma kostnader på annat håll (4 §)',
    states: { missing: 'Saknas', valid: 'Bekräftad', voided: 'Gäller inte längre' },
    by: (name: string, at: string) => `av ${name} den ${at}`,
    covers: (parts: string) => `Omfattar: ${parts}`,
    changed: (parts: string) => `Ändrat efter bekräftelsen: ${parts}`,
    costs: { nowhere: 'Nej', elsewhere: 'Ja' },
    noStatement: 'Inget svar',
    documents: 'Bilagor',
    own: 'Partens svar om finansiering',
  },
}
