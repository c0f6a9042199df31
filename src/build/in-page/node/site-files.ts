/** As `src/build/site-files.ts`, of which a build in the page asks nothing. */
export const copySiteFiles = async (): Promise<string[]> => []
export const moveKept = (): void => {}
