// esbuild.js reads a codicon as the outlines it is made of, in a box of 16 by 16.
declare module '*.svg' {
  const outlines: readonly { readonly d: string; readonly fillRule?: 'evenodd' }[];
  export default outlines;
}
