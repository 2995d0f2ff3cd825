export interface Region {
  id: string;
  /** Chinese, as ListRegions answers it. */
  localName: string;
}

/** The regions of the service, each with an endpoint of its own; the first is the default. */
export const regions: readonly Region[] = [
  { id: 'cn-hangzhou', localName: '华东1（杭州）' },
  { id: 'cn-beijing', localName: '华北2（北京）' },
  { id: 'cn-hongkong', localName: '中国香港' },
  { id: 'ap-southeast-1', localName: '新加坡' },
  { id: 'ap-southeast-5', localName: '印度尼西亚（雅加达）' },
  { id: 'ap-northeast-2', localName: '韩国（首尔）' },
  { id: 'eu-central-1', localName: '德国（法兰克福）' },
];
