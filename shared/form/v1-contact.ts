import type { Section } from './definition.ts'

export const contact: Section = {
  name: 'contact',
  title: 'Kontaktuppgifter',
  intro: [
    'Vi hör av oss till kontaktpersonen om vi har frågor om ansökan. Beslutet skickas till er officiella brevlåda.',
  ],
  fields: [
    { kind: 'line', name: 'name', label: 'Kontaktpersonens namn', characters: 120, autocomplete: 'name' },
    {
      kind: 'email',
      name: 'email',
      label: 'E-post till kontaktpersonen',
      characters: 254,
      autocomplete: 'email',
    },
    {
      kind: 'phone',
      name: 'phone',
      label: 'Telefon till kontaktpersonen',
      characters: 30,
      autocomplete: 'tel',
    },
    {
      kind: 'email',
      name: 'officialMailbox',
      label: 'Organisationens officiella brevlåda',
      hint: 'Den e-postadress där ni tar emot handlingar, till exempel registrator@exempel.se.',
      characters: 254,
    },
  ],
}

export const areas: Section = {
  name: 'areas',
  title: 'Områden',
  intro: ['Bidraget får lämnas för att stärka och utveckla arbetet inom fyra områden (1 §).'],
  fields: [
    {
      kind: 'choices',
      name: 'areas',
      label: 'Vilka områden gäller ansökan?',
      hint: 'Välj ett eller flera.',
      options: [
        { value: 'mens-violence-against-women', text: 'Mäns våld mot kvinnor' },
        { value: 'close-relations', text: 'Våld i nära relationer' },
        { value: 'honour', text: 'Hedersrelaterat våld och förtryck' },
        {
          value: 'exploitation',
          text: 'Utnyttjande i prostitution och människohandel för sexuella ändamål eller andra former av sexuell exploatering',
        },
      ],
    },
  ],
}
