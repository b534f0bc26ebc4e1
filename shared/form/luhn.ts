/** The check of personal numbers, bankgiro and plusgiro: every other digit from the right doubled, the sum a multiple of ten. */
export const luhn = (digits: string): boolean => {
  let sum = 0
  for (const [index, digit] of Array.from(digits).toReversed().entries()) {
    const value = Number(digit) * (index % 2 === 0 ? 1 : 2)
    sum += value > 9 ? value - 9 : value
  }
  return sum % 10 === 0
}
