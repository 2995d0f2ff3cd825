// Pages may not reach into `base`; this is their way to show text of the service safely.
export { oneLine, plainBlock } from '../../base/plainText';
