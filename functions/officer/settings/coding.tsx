import { type Coding, codingFields, noCoding } from '../../../shared/domain/coding.ts'
import { settingKinds } from '../../../shared/domain/setting.ts'
import { TextField } from '../../../shared/web/components/text-field.tsx'
import { shown } from '../proposal/fields.tsx'
import type { Reader } from '../read-form.ts'
import { sv } from '../text/sv.ts'
import { datedSetting } from './dated-setting.tsx'

const text = sv.coding

const readCoding = (read: Reader): Coding => {
  const code = (field: keyof Coding) => read.text(field, { characters: 40 })
  return {
    appropriation: code('appropriation'),
    account: code('account'),
    costCentre: code('costCentre'),
    activity: code('activity'),
    counterpart: code('counterpart'),
  }
}

const words = (coding: Coding): string[] => {
  const given = codingFields.filter((field) => coding[field] !== '')
  return given.length === 0 ? [text.none] : given.map((field) => text.says(text.fields[field], coding[field]))
}

/** What the county's payments are booked on from a day on; it stands on every line of its batches (DOMAIN 4.7). */
export const { show: showCoding, set: setCoding } = datedSetting({
  kind: settingKinds.coding,
  text,
  words,
  unset: () => noCoding,
  formOf: (coding) => ({ ...coding }),
  read: readCoding,
  fields: (form) =>
    codingFields.map((field, index) => (
      <TextField
        key={field}
        {...shown(form, field)}
        label={text.fields[field]}
        hint={index === 0 ? text.hint : undefined}
        width={20}
      />
    )),
})
