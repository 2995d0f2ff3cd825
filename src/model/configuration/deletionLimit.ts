/** Whether the error pair of a job says that it would have deleted more than its limit allows. */
export function isDeletionLimit(code: string | undefined, message: string | undefined): boolean {
  return /PullProtectedRule|delet.*threshold|threshold.*delet|deletion (limit|protection)/i.test(
    `${code ?? ''} ${(message ?? '').slice(0, 4000)}`,
  );
}
