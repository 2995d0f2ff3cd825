import type { Account } from '../model/connections/account';
import type { Application } from '../model/resources/application';
import { jobDirectionWord, type Direction } from '../model/resources/direction';
import type { Group } from '../model/resources/group';
import type { IdentityProvider } from '../model/resources/identityProvider';
import type { Instance, InstanceRef } from '../model/resources/instance';
import type { Job } from '../model/jobs/job';
import type { OrganizationalUnit } from '../model/resources/organizationalUnit';
import type { Region } from '../model/resources/region';
import type { User } from '../model/resources/user';
import {
  decodeAccount,
  decodeApplication,
  decodeGlobalization,
  decodeIdentityProvider,
  decodeInstance,
} from './resources/decodeInventory';
import { decodeJob } from './jobs/decodeJob';
import type { JobQuery } from './jobs/jobQuery';
import type { ConfigurationAnswer, Documented, ProviderSurroundings } from './documented';
import { checkEndpoint, isLoopback, stsEndpoint, type Endpoint } from './endpoint';
import type { Parameter } from './flatten';
import { nextPageNumber, type Page } from './page';
import type { Reader } from './reader';
import { answerWith, listAnswer, objectAnswer } from './answerReader';
import type { Answer, ServiceCalls } from './serviceCalls';

const eiamVersion = '2021-12-01';
const stsVersion = '2015-04-01';

/** Largest page the service hands out. */
export const maxPageSize = 100;

/** How the answers about each direction are called. */
const configurationMembers = {
  inbound: 'UdPullConfiguration',
  outbound: 'UdPushConfiguration',
} as const satisfies Record<Direction, string>;

/** Where the service is reached: the endpoint that knows all regions, and the regions a connection uses. */
export interface Addresses {
  home: Endpoint;
  regions: readonly Region[];
}

/**
 * The actions of EIAM 2021-12-01 that we use, and GetCallerIdentity of STS, in terms of the model. Reads only. Throws
 * `ApiError`, or `CancelledError` when the signal fires.
 */
export class EiamClient {
  /** Those that were checked, by how they were written. */
  private readonly endpoints = new Map<string, Endpoint>();

  constructor(
    private readonly calls: ServiceCalls,
    /** Asked with each call; remembering is the caller's business. */
    private readonly addresses: () => Promise<Addresses>,
    private readonly isBackground = false,
  ) {}

  /** The same client for what nobody waits for: its calls let all others go first. */
  get background(): EiamClient {
    return new EiamClient(this.calls, this.addresses, true);
  }

  async callerIdentity(signal?: AbortSignal): Promise<Account> {
    const endpoint = stsEndpoint((await this.addresses()).home);
    const question = { action: 'GetCallerIdentity', version: stsVersion, endpoint };
    const answer = await this.calls.read(question, signal, this.isBackground);
    return decodeAccount(answerWith(answer, 'AccountId', 'text'));
  }

  /** All regions of the service with their endpoints; one whose endpoint is not acceptable is left out. */
  async listRegions(signal?: AbortSignal): Promise<Region[]> {
    const { home: endpoint } = await this.addresses();
    const question = { action: 'ListRegions', version: eiamVersion, endpoint };
    const answer = await this.calls.read(question, signal, this.isBackground);
    return listAnswer(answer, 'Regions')
      .objects('Regions')
      .flatMap((reader) => {
        const id = reader.id('RegionId');
        const host = reader.id('RegionEndpoint') ?? (id && `eiam.${id}.aliyuncs.com`);
        try {
          // Ids go into rows and addresses as they are, so nothing but the documented form.
          if (!id || !host || !/^[a-z0-9-]{1,40}$/.test(id)) {
            return [];
          }
          // A service elsewhere that names this machine would have requests signed for whatever listens here.
          if (isLoopback(checkEndpoint(host)) && !isLoopback(endpoint)) {
            return [];
          }
          return [{ id, endpoint: host, localName: reader.string('LocalName') }];
        } catch {
          // An endpoint outside the service's domain: never sent a signed request.
          return [];
        }
      });
  }

  async listInstances(region: string, page = '1', signal?: AbortSignal): Promise<Page<Instance>> {
    return this.numbered(
      { region, action: 'ListInstances', member: 'Instances', page, signal },
      {},
      (reader) => decodeInstance(reader, region),
    );
  }

  async getInstance(at: InstanceRef, signal?: AbortSignal): Promise<Documented<Instance>> {
    const about = { action: 'GetInstance', member: 'Instance', signal };
    return this.documented(at, about, {}, (reader) => decodeInstance(reader, at.region));
  }

  /** The language and zone an instance states for itself; whether its schedules go by that zone is not documented. */
  async getGlobalization(at: InstanceRef, signal?: AbortSignal) {
    const action = 'GetInstanceGlobalizationConfig';
    const about = { action, member: 'GlobalizationConfig', signal };
    return this.documented(at, about, {}, decodeGlobalization);
  }

  async listIdentityProviders(
    { region, instanceId }: InstanceRef,
    page = '1',
    signal?: AbortSignal,
  ): Promise<Page<IdentityProvider>> {
    return this.numbered(
      { region, action: 'ListIdentityProviders', member: 'IdentityProviders', page, signal },
      { InstanceId: instanceId },
      decodeIdentityProvider,
    );
  }

  /** All applications, also those the service hides by default (system-made ones and agents). */
  async listApplications(
    { region, instanceId }: InstanceRef,
    page = '1',
    signal?: AbortSignal,
  ): Promise<Page<Application>> {
    return this.numbered(
      { region, action: 'ListApplications', member: 'Applications', page, signal },
      {
        InstanceId: instanceId,
        ApplicationCreationType: 'all',
        ApplicationIdentityType: 'all',
      },
      decodeApplication,
    );
  }

  /** Jobs, newest first, by the service's cursor. */
  async listJobs(
    { region, instanceId }: InstanceRef,
    query: JobQuery,
    cursor?: string,
    signal?: AbortSignal,
  ): Promise<Page<Job>> {
    const answer = await this.ask(
      region,
      'ListSynchronizationJobs',
      {
        InstanceId: instanceId,
        TargetType: query.targetType,
        TargetIds: query.targetIds,
        Status: query.status,
        Direction: query.direction && jobDirectionWord(query.direction),
        StartTime: query.startTime,
        EndTime: query.endTime,
        MaxResults: Math.min(query.pageSize, maxPageSize),
        NextToken: cursor,
      },
      signal,
    );
    const reader = listAnswer(answer, 'SynchronizationJobs');
    return {
      items: reader.objects('SynchronizationJobs').map(decodeJob),
      next: reader.string('NextToken') || undefined,
      total: reader.integer('TotalCount'),
    };
  }

  async getJob(
    at: InstanceRef,
    synchronizationJobId: string,
    signal?: AbortSignal,
  ): Promise<Documented<Job>> {
    const about = { action: 'GetSynchronizationJob', member: 'SynchronizationJob', signal };
    return this.documented(at, about, { SynchronizationJobId: synchronizationJobId }, decodeJob);
  }

  async getIdentityProvider(
    at: InstanceRef,
    identityProviderId: string,
    signal?: AbortSignal,
  ): Promise<Documented<IdentityProvider> & ProviderSurroundings> {
    const about = { action: 'GetIdentityProvider', member: 'IdentityProviderDetail', signal };
    const parameters = { IdentityProviderId: identityProviderId };
    const { decodeSurroundings } = await import('./configuration/decodeSurroundings');
    const { value, ...rest } = await this.documented(at, about, parameters, (reader) => ({
      provider: decodeIdentityProvider(reader),
      ...decodeSurroundings(reader),
    }));
    const { provider, ...surroundings } = value;
    return { ...rest, ...surroundings, value: provider };
  }

  async getApplication(
    at: InstanceRef,
    applicationId: string,
    signal?: AbortSignal,
  ): Promise<Documented<Application>> {
    const about = { action: 'GetApplication', member: 'Application', signal };
    return this.documented(at, about, { ApplicationId: applicationId }, decodeApplication);
  }

  async getOrganizationalUnit(
    at: InstanceRef,
    organizationalUnitId: string,
    signal?: AbortSignal,
  ): Promise<Documented<OrganizationalUnit>> {
    const about = { action: 'GetOrganizationalUnit', member: 'OrganizationalUnit', signal };
    const { decodeOrganizationalUnit } = await import('./resources/decodePeople');
    return this.documented(
      at,
      about,
      { OrganizationalUnitId: organizationalUnitId },
      decodeOrganizationalUnit,
    );
  }

  /** Without the answer itself, which is full of personal data. */
  async getUser(at: InstanceRef, userId: string, signal?: AbortSignal): Promise<User> {
    const about = { action: 'GetUser', member: 'User', signal };
    const { decodeUser } = await import('./resources/decodePeople');
    const { value } = await this.documented(at, about, { UserId: userId }, decodeUser);
    return value;
  }

  async getGroup(
    at: InstanceRef,
    groupId: string,
    signal?: AbortSignal,
  ): Promise<Documented<Group>> {
    const about = { action: 'GetGroup', member: 'Group', signal };
    const { decodeGroup } = await import('./resources/decodePeople');
    return this.documented(at, about, { GroupId: groupId }, decodeGroup);
  }

  /** Organizational units by id, at most {@link maxPageSize}; ids that do not exist are absent from the answer. */
  async listOrganizationalUnits(
    { region, instanceId }: InstanceRef,
    ids: readonly string[],
    signal?: AbortSignal,
  ): Promise<OrganizationalUnit[]> {
    const { decodeOrganizationalUnit } = await import('./resources/decodePeople');
    const page = await this.numbered(
      {
        region,
        action: 'ListOrganizationalUnits',
        member: 'OrganizationalUnits',
        page: '1',
        signal,
      },
      { InstanceId: instanceId, OrganizationalUnitIds: ids },
      decodeOrganizationalUnit,
    );
    return page.items;
  }

  /** The synchronization settings of one direction; without a `value` when nothing of it is configured. */
  async getConfiguration<Asked extends Direction>(
    { region, instanceId }: InstanceRef,
    identityProviderId: string,
    direction: Asked,
    signal?: AbortSignal,
  ): Promise<ConfigurationAnswer<Asked>> {
    const member = configurationMembers[direction];
    const action = `GetIdentityProvider${member}`;
    const parameters = { InstanceId: instanceId, IdentityProviderId: identityProviderId };
    const answer = await this.ask(region, action, parameters, signal);
    const { readConfiguration } = await import('./configuration/readConfiguration');
    return readConfiguration(direction, member, answer);
  }

  private async ask(
    region: string,
    action: string,
    parameters: { readonly [name: string]: Parameter },
    signal?: AbortSignal,
  ): Promise<Answer> {
    const { regions } = await this.addresses();
    const known = regions.find(({ id }) => id === region);
    const host = known?.endpoint ?? `eiam.${region}.aliyuncs.com`;
    const endpoint = this.endpoints.get(host) ?? checkEndpoint(host);
    this.endpoints.set(host, endpoint);
    const question = { action, version: eiamVersion, endpoint, parameters };
    return this.calls.read(question, signal, this.isBackground);
  }

  private async numbered<T>(
    about: { region: string; action: string; member: string; page: string; signal?: AbortSignal },
    parameters: { readonly [name: string]: Parameter },
    decode: (reader: Reader) => T,
  ): Promise<Page<T>> {
    const answer = await this.ask(
      about.region,
      about.action,
      { ...parameters, PageNumber: about.page, PageSize: maxPageSize },
      about.signal,
    );
    const reader = listAnswer(answer, about.member);
    const items = reader.objects(about.member).map(decode);
    const total = reader.integer('TotalCount');
    const next = nextPageNumber(Number(about.page), maxPageSize, items.length, total);
    return { items, total, next };
  }

  /** One thing of an instance by its id; the instance itself without a further parameter. */
  private async documented<T>(
    { region, instanceId }: InstanceRef,
    about: { action: string; member: string; signal?: AbortSignal },
    parameters: { readonly [name: string]: Parameter },
    decode: (reader: Reader) => T,
  ): Promise<Documented<T>> {
    const answer = await this.ask(
      region,
      about.action,
      { InstanceId: instanceId, ...parameters },
      about.signal,
    );
    const { body, requestId } = answer;
    const reader = objectAnswer(answer, about.member);
    return { value: decode(reader), raw: body, requestId };
  }
}
