import { availableParallelism } from 'node:os'
import { defineCommand } from 'citty'
import { publicBase } from '../build/oembed'
import { buildSite } from '../build/site'
import type { ReadStory } from '../build/story-build'
import { textReport, stylesFor } from './check-output'
import { inFolder, refuseUnknown, UsageError } from './fail'
import { storyFolders } from './folders'
import { readFolder, readInProcesses, writeInProcesses } from './parallel'

/** From so many stories on, starting processes for them pays. */
const FOR_PROCESSES = 3

/**
 * The checked stories of folders, in their order; faults of one keep all from being built.
 * @param jobs in how many processes at a time
 */
export async function readStories(paths: string[], jobs = 1): Promise<ReadStory[]> {
  const folders = storyFolders(paths)
  const stories: ReadStory[] = []
  if (paysIn(jobs, folders)) stories.push(...(await readInProcesses(folders, jobs)))
  else for (const folder of folders) stories.push(await inFolder(folder, () => readFolder(folder)))
  for (const [i, { story }] of stories.entries())
    if (stories.findIndex((one) => one.story.id === story.id) < i)
      throw new UsageError(`two stories have the id ${story.id}: an address can be of one`)
  return stories
}

const paysIn = (jobs: number, stories: unknown[]) => jobs > 1 && stories.length >= FOR_PROCESSES

export const build = defineCommand({
  meta: { name: 'build', description: 'Builds the site of stories: pages, frames, pictures' },
  args: {
    folders: {
      type: 'positional',
      required: false,
      description: 'Folders of stories, or one that holds such folders',
    },
    out: { type: 'string', default: 'dist', description: 'The folder to write', valueHint: 'folder' },
    home: {
      type: 'string',
      description: 'The story that stands at the root of the site too',
      valueHint: 'id',
    },
    base: {
      type: 'string',
      description: 'The address where the site will be published',
      valueHint: 'https://…',
    },
    jobs: {
      type: 'string',
      description: 'How many processes build stories at the same time; as many as there are cores',
      valueHint: 'number',
    },
    drafts: { type: 'boolean', description: 'Builds drafts too, for a look before they are published' },
    quiet: { type: 'boolean', description: 'Tells of faults only' },
  },
  async run({ args, rawArgs, cmd }) {
    refuseUnknown(rawArgs, cmd)
    const jobs = args.jobs === undefined ? availableParallelism() : Number(args.jobs)
    if (!Number.isInteger(jobs) || jobs < 1)
      throw new UsageError(`--jobs ${args.jobs}: wanted is a whole number from 1`)
    const read = await readStories(args._, jobs)
    const stories = read.filter(({ story }) => args.drafts || story.status !== 'draft')
    const drafts = read.filter((one) => !stories.includes(one)).map(({ story }) => story.id)
    if (!stories.length)
      throw new UsageError(
        `${drafts.join(', ')}: a draft is not published; take "status": "draft" out of its file, or build with --drafts`,
      )
    const base = args.base ?? process.env.PLACELINE_BASE_URL
    if (args.home !== undefined && !stories.some(({ story }) => story.id === args.home))
      throw new UsageError(
        `--home: there is no story ${args.home} among ${stories.map(({ story }) => story.id).join(', ')}`,
      )
    const say = args.quiet ? () => {} : console.log
    const style = stylesFor(process.stdout, process.env)
    const warned = stories.filter(({ warnings }) => warnings.length)
    if (!args.quiet)
      for (const { story, folder, warnings } of warned)
        console.error(
          warnings.length > 3
            ? `${story.id}: ${warnings.length} warnings; placeline check tells them`
            : textReport(
                [{ folder: folder.pathname, report: { story, layers: new Map(), problems: [], warnings } }],
                style,
              ),
        )
    await buildSite({
      stories,
      out: args.out,
      home: args.home,
      site: base ? publicBase(base) : '',
      write: paysIn(jobs, stories) ? writeInProcesses(jobs) : undefined,
      onStory: (id, i) =>
        stories.length > 1 && process.stderr.isTTY && say(`  ${i + 1}/${stories.length} ${id}`),
    })
    say(`Built ${stories.length === 1 ? stories[0]!.story.id : `${stories.length} stories`} in ${args.out}/`)
    if (!base)
      say('The addresses in oembed/ are of this machine: --base names where the site will be published.')
  },
})
