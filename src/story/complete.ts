import type { StoryFile, WrittenStory } from './schema'

/**
 * Fills in what a file may leave out because another part of it says so: the story's one language, the day of the
 * article, of each note and of each step. What is left out and shown nowhere stays left out.
 */
export function complete(story: WrittenStory): StoryFile {
  const date = story.article.date ?? story.asOf
  const published = new Map(story.sources.map((source) => [source.id, source.date]))
  return {
    ...story,
    langs: story.langs ?? [story.lang],
    article: { ...story.article, date },
    annotations: story.annotations.map((annotation) => ({
      ...annotation,
      date: annotation.date ?? published.get(annotation.source) ?? date,
    })),
    steps: story.steps.map((step) => ({ ...step, date: step.date ?? date })),
  }
}
