import type { Finding, Rule } from './rule'

/** The record is kept by who takes no side; what a party says is its own word, even where it says it on paper. */
export const recordIsNoParty: Rule = (story) => {
  const actors = new Map(story.actors.map((actor) => [actor.id, actor]))
  return story.annotations.flatMap((annotation, i) =>
    (annotation.contested ?? []).flatMap((other, j): Finding[] => {
      if (other.kind !== 'record') return []
      const at = `annotations[${i}].contested[${j}]`
      if (other.speaker === null)
        return [
          { path: `${at}.speaker`, wrong: 'a record that nobody keeps', right: 'the actor who keeps it' },
        ]
      const party = actors.get(other.speaker)?.party
      if (party === undefined) return []
      return [
        {
          path: `${at}.kind`,
          wrong: `"record", but "${other.speaker}" speaks for the party "${party}"`,
          right: 'other-side, also-said or other-figure',
        },
      ]
    }),
  )
}

/** Who answers for the other side is not of the speaker's own. */
export const otherSideIsAnotherParty: Rule = (story) => {
  const partyOf = new Map(story.actors.map((actor) => [actor.id, actor.party]))
  return story.annotations.flatMap((annotation, i) =>
    (annotation.contested ?? []).flatMap((other, j): Finding[] => {
      const party = partyOf.get(annotation.speaker)
      if (other.kind !== 'other-side' || party === undefined || partyOf.get(other.speaker ?? '') !== party)
        return []
      return [
        {
          path: `annotations[${i}].contested[${j}].kind`,
          wrong: `"other-side", but "${other.speaker}" and "${annotation.speaker}" speak for "${party}"`,
          right: 'also-said, or a speaker of another party',
        },
      ]
    }),
  )
}
