/** A measure to draw from: cost lines with their lowest and highest amount in thousands of kronor. */
export type MeasureExample = {
  title: string
  what: string
  who: string
  costs: readonly (readonly [what: string, low: number, high: number])[]
}
