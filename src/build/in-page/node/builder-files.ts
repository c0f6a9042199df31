/** As `src/build/builder-files.ts`, of which a build in the page asks nothing. */
export const addBuilderFiles = (): void => {}
