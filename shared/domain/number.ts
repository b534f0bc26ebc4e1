/**
 * A number the Swedish way: non-breaking spaces between thousands, decimal comma, a real minus sign. By hand, as the
 * first `Intl` format of a process costs it 10 ms (docs/decisions/0007).
 */
export const groupDigits = (value: number, decimals = 0): string => {
  const [whole = '', rest] = Math.abs(value).toFixed(decimals).split('.')
  const grouped = whole.replaceAll(/\B(?=(?:\d{3})+$)/g, '\u00a0')
  return `${value < 0 ? '\u2212' : ''}${grouped}${rest === undefined ? '' : `,${rest}`}`
}
