import type { Same } from './compose-forms'

/** The words of what the composer computes, draws, shows and builds. */
export const figures = {
  waiting: 'They are computed as soon as two places are joined and no field of the recipe has a fault.',
  offLand: '“{place}” lies more than {n} km off the land. Give it a position on land.',
  noLand: 'There is no land for this route:',
  failed: 'The figures could not be computed: {wrong}',
}

export type ComposeFigures = Same<typeof figures>
