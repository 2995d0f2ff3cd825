/** Address of the service's list of instances of a region: deeper addresses of the console are not known. */
export function consoleAddress(region: string): string {
  return `https://yundun.console.aliyun.com/?p=idaas#/overview/new/${encodeURIComponent(region)}`;
}
