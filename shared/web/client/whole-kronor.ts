/** Whole kronor as people write them, read as the server reads them; null for anything else. */
export const wholeKronor = (text: string): number | null => {
  const plain = text
    .replace(/\s*(kr|kronor|:-)\.?$/iu, '')
    .replaceAll(/\s/gu, ' ')
    .trim()
  if (!/^(\d+|\d{1,3}( \d{3})+)$/.test(plain)) return null
  const digits = plain.replaceAll(' ', '').replace(/^0+(?=\d)/, '')
  return digits.length > 9 ? null : Number(digits)
}
