import { escaped, plainPage } from '../page.ts'
import { type Person, people } from '../people.ts'

const button = ({ subject, name }: Person): string =>
  `<button name="subject" value="${escaped(subject)}">${escaped(name)}</button>`

/** Choose who to be: one form, no password, no script. */
export const signInPage = (): string => {
  const groups = Map.groupBy(people, ({ audience }) => audience)
  const sections = [...groups].map(
    ([audience, members]) => `<h2>${escaped(audience)}</h2>${members.map(button).join('')}`,
  )
  return plainPage(
    'Välj vem du vill vara',
    `<p>Det här är en inloggning för att prova tjänsten. Personerna är påhittade och det behövs inget lösenord.</p>
<form method="post">${sections.join('')}</form>`,
  )
}

export const unknownPersonPage = (): string =>
  plainPage('Personen finns inte', '<p>Gå tillbaka och välj en person i listan.</p>')

export const problemPage = (problem: string): string =>
  plainPage(
    'Inloggningen gick inte att slutföra',
    `<p>${escaped(problem)}</p><p><a href="/">Till startsidan</a></p>`,
  )
