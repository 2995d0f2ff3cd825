import type { ErrorPair } from '../../data/jobOutcome';

/** Text that people may type into the service, and that must stay text wherever it is shown. */
export const hostile = {
  html: '<img src=x onerror=alert(1)> LDAP',
  markdown: '[click](command:workbench.action.quit)',
  command: 'command:workbench.action.quit',
  /** Right-to-left override, zero-width space and joiner, left-to-right mark. */
  bidirectional: 'Sales \u202Egpj.ofni\u202C AD\u200B\u200D\u200E',
  /** 10,000 characters. */
  long: 'A description nobody should have written. '
    .repeat(250)
    .slice(0, 10_000)
    .padEnd(10_000, '.'),
  jobError: {
    ErrorCode: 'InternalError.<b>Bold</b>',
    ErrorMessage:
      'java.lang.IllegalStateException: <script>alert(1)</script>\n\tat com.example.Sync.run(Sync.java:42)\r\n' +
      '| cell | `code` | [click](command:workbench.action.quit) |\n\n# Heading',
  } satisfies ErrorPair,
};
