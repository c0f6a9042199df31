import { dayOf, type Annotation } from '../story'

/** The day from which a note was known: a planned thing when its plan was told, anything else when it was. */
export function knownFrom(annotation: Annotation): string {
  return annotation.about?.status === 'planned' ? annotation.date : dayOf(annotation)
}

/** Whether a note belongs to a time after the chosen day; nothing does where all days are shown. */
export function isLater(annotation: Annotation, date: string | null): boolean {
  return date !== null && knownFrom(annotation) > date
}
