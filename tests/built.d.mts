import type { PageFiles } from '../src/view/page-files'

export function filesOf(
  site: string,
  page?: string,
): PageFiles & { facts: { figures: unknown; credit: string } }
export function storyAsset(site: string, name: string): string
