/** What is used of Pagefind's dialog, which brings no types. */
declare module '@pagefind/default-ui/npm_dist/mjs/ui-core.mjs' {
  export class PagefindUI {
    constructor(options: { readonly element: string });
  }
}
