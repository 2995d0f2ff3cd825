/** As much of the library as the tests use; its own types would be a package more. */
declare module 'markdown-it' {
  export default class MarkdownIt {
    constructor(options: { html: boolean; linkify: boolean });
    linkify: { set(options: Record<string, boolean>): void };
    parse(markdown: string, environment: object): unknown[];
  }
}
