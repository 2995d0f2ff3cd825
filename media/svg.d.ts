// esbuild.js brings an icon into a page as its text.
declare module '*.svg' {
  const text: string;
  export default text;
}
