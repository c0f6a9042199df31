declare module 'jsdom' {
  /** As much of it as these tests use. */
  export class JSDOM {
    constructor(markup: string, options?: { contentType?: string })
    readonly window: { readonly document: Document }
  }
}
