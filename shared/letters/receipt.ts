import { canonical } from '../domain/chain.ts'
import { formatSize } from '../domain/file-size.ts'
import { formatKronor, sum } from '../domain/money.ts'
import { formatDay, formatInstant, isInTime } from '../domain/time.ts'
import { attachmentName, sealPdf, sealPlace } from '../proof/pdf-file.ts'
import { type Block, type Letter, list, paragraphs, type Section, section, strong, table } from './block.ts'
import { type LetterDeps, setLetter } from './document.ts'
import { letterHead } from './letter-head.ts'
import { type ReceiptInput, receiptInput } from './letter-input.ts'

const opening = ({ applicant, authority, roundTitle, receivedAt, lastDay }: ReceiptInput): Block[] => [
  strong(`Ansökan från ${applicant.name} kom in till ${authority} den ${formatInstant(receivedAt)}.`),
  ...paragraphs(
    `Den gäller ${roundTitle}. Sista dag att ansöka är den ${formatDay(lastDay)}\u00a0kl.\u00a023.59. ${
      isInTime(receivedAt, lastDay)
        ? 'Ansökan kom in i tid.'
        : 'Ansökan kom in efter den sista dagen. Den är registrerad, och länsstyrelsen avgör om den kan prövas.'
    }`,
  ),
  ...paragraphs('Ansökan är nu en allmän handling hos länsstyrelsen. Spara kvittensen.'),
]

const measures = ({ measures: sought }: ReceiptInput): Section[] =>
  section(
    'Åtgärder och sökta belopp',
    table({
      columns: [{ head: 'Åtgärd' }, { head: 'Sökt', width: 110, align: 'right' }],
      rows: sought.map((measure) => [measure.title, formatKronor(measure.requested)]),
      total: ['Summa', formatKronor(sum(sought.map((measure) => measure.requested)))],
    }),
  )

const documents = ({ documents: files }: ReceiptInput): Section[] =>
  section(
    'Bifogade dokument',
    ...(files.length === 0
      ? paragraphs('Inga dokument följde med ansökan.')
      : [
          table({
            columns: [{ head: 'Dokument' }, { head: 'Storlek', width: 80, align: 'right' }],
            rows: files.map((file) => [
              `${file.name}\nsha256 ${file.sha256 ?? 'inte beräknad än'}`,
              formatSize(file.size),
            ]),
          }),
        ]),
  )

const proof = ({ contentHash, event, receivedAt, checkedAt, data }: ReceiptInput): Section[] =>
  section(
    'Så kan kvittensen kontrolleras',
    ...paragraphs(
      `Uppgifterna visar att det som finns hos länsstyrelsen är det som skickades in, oförändrat. De finns också som data i den bifogade filen ${attachmentName}. Vem som helst kan kontrollera kvittensen på ${checkedAt}. Använd den här filen som den är: en utskrift eller en fil som har sparats om kan inte kontrolleras.`,
    ),
    list([
      `Tidpunkt i UTC: ${receivedAt}`,
      `Ansökans kontrollsumma (sha256): ${contentHash}`,
      `Kvittensens kontrollsumma (sha256): ${data.sha256}`,
      `Plats i ärendets kedja: händelse ${event.version} med kontrollsumma ${event.hash}`,
    ]),
  )

const attached = ({ data }: ReceiptInput): Letter['attachment'] => ({
  name: attachmentName,
  type: 'application/json',
  description: sealPlace,
  content: Buffer.from(canonical(data)),
})

/**
 * The receipt for a submission as PDF/A with its data in it, under a checksum of its own; the same input and fonts
 * always give the same bytes.
 */
export const receipt = async (deps: LetterDeps, input: ReceiptInput): Promise<Uint8Array> => {
  const checked = receiptInput.parse(input)
  const pdf = await setLetter(deps, {
    ...letterHead({ ...checked, diaryNumber: null, at: checked.receivedAt }),
    heading: 'Kvittens på ansökan',
    opening: opening(checked),
    sections: [...measures(checked), ...documents(checked), ...proof(checked)],
    designation: `ärende ${checked.case}`,
    attachment: attached(checked),
  })
  return sealPdf(pdf)
}
