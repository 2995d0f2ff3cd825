import { regions } from '../gateway/regions';
import type { Action } from './action';

export const listRegions: Action = {
  name: 'ListRegions',
  parameters: {},
  answer: (call) => ({
    Regions: regions.map(({ id, localName }) => ({
      RegionId: id,
      RegionEndpoint: call.endpoint(id),
      LocalName: localName,
    })),
  }),
};
