import type {
  PullConfiguration,
  PushConfiguration,
  SyncScope,
} from '../../src/model/configuration/syncConfiguration';

/** The rows of scope: outbound settings have many, inbound ones a single one. */
export function scopesOf(config: PushConfiguration | PullConfiguration): readonly SyncScope[] {
  if ('udSyncScopeConfigs' in config) {
    return config.udSyncScopeConfigs ?? [];
  }
  return 'udSyncScopeConfig' in config && config.udSyncScopeConfig
    ? [config.udSyncScopeConfig]
    : [];
}
