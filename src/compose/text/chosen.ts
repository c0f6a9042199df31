/** A range of a paragraph that is selected, in UTF-16 units. */
export interface Chosen {
  index: number
  from: number
  to: number
}
