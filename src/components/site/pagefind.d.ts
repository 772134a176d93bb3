/** What is used of Pagefind's dialog, which brings no types. */
declare module '@pagefind/default-ui/npm_dist/mjs/ui-core.mjs' {
  export const PagefindUI: new (options: { readonly element: string }) => unknown;
}
