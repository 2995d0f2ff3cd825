const api = 'https://api.alibabacloud.com/document/Eiam/2021-12-01/';

/** Where the first document of a reference can be read; `undefined` for one that has no address of its own. */
export function referenceAddress(reference: string): string | undefined {
  const rfc = /^RFC (\d+)(?:.*? §([\d.]+\d|\d)|.* appendix ([A-Z][\d.]*))?/.exec(reference);
  if (rfc) {
    const [, number = '', section, appendix] = rfc;
    const part = section ? `#section-${section}` : appendix ? `#appendix-${appendix}` : '';
    return `https://www.rfc-editor.org/rfc/rfc${number}${part}`;
  }
  const schema = /^ADSchema (c-[a-z]+)/.exec(reference);
  if (schema) {
    return `https://learn.microsoft.com/windows/win32/adschema/${schema[1] ?? ''}`;
  }
  const protocol = /^MS-(ADSC|ADTS)/.exec(reference);
  if (protocol) {
    return `https://learn.microsoft.com/openspecs/windows_protocols/ms-${(protocol[1] ?? '').toLowerCase()}`;
  }
  const action = /^[GS]etIdentityProviderUdPu(?:sh|ll)Configuration/.exec(reference);
  if (action) {
    return api + action[0];
  }
  return reference.startsWith('Quartz')
    ? 'https://www.quartz-scheduler.org/api/2.3.0/org/quartz/CronExpression.html'
    : undefined;
}
