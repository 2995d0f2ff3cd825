import assert from 'node:assert/strict';
import { documentedGroup, documentedUser } from '../../emulator/scenarios/docs/documentedPeople';
import { groupIdOf, userIdOf } from '../../emulator/scenarios/people';
import { start, type Emulator } from '../../emulator/start';
import { call } from './client';

describe('emulator: accounts and groups', () => {
  let emulator: Emulator;
  let InstanceId: string;
  before(async () => {
    emulator = await start({ scenario: 'company' });
    const { body } = await call(emulator, 'ListInstances');
    InstanceId = (body.Instances as { InstanceId: string }[])[0]!.InstanceId;
  });
  after(() => emulator.dispose());

  it('are the same from start to start', async () => {
    const UserId = userIdOf(1, InstanceId, 0);
    const answers = [(await call(emulator, 'GetUser', { InstanceId, UserId })).body.User];
    const again = await start({ scenario: 'company' });
    answers.push((await call(again, 'GetUser', { InstanceId, UserId })).body.User);
    await again.dispose();
    assert.deepEqual(answers[0], answers[1]);
    const { Username, Status } = answers[0] as Record<string, string>;
    assert.deepEqual([Username, Status], ['employee0001', 'enabled']);
  });

  it('belong together: the groups of an account can be asked for', async () => {
    const UserId = userIdOf(1, InstanceId, 1);
    const { User } = (await call(emulator, 'GetUser', { InstanceId, UserId })).body as {
      User: { Groups: { GroupId: string; GroupName: string }[] };
    };
    const [{ GroupId, GroupName } = { GroupId: '', GroupName: '' }] = User.Groups;
    assert.equal(GroupId, groupIdOf(1, InstanceId, 1));
    const { Group } = (await call(emulator, 'GetGroup', { InstanceId, GroupId })).body;
    assert.equal((Group as Record<string, string>).GroupName, GroupName);
  });

  it('are not found by an id that nobody has, nor in another instance', async () => {
    const region = (await call(emulator, 'ListRegions')).body.Regions as {
      RegionEndpoint: string;
      RegionId: string;
    }[];
    const url = `http://${region.find(({ RegionId }) => RegionId === 'ap-southeast-1')!.RegionEndpoint}`;
    const { body } = await call(emulator, 'ListInstances', {}, { url });
    const other = (body.Instances as { InstanceId: string }[])[0]!.InstanceId;
    const UserId = userIdOf(1, InstanceId, 0);
    const answers = [
      await call(emulator, 'GetUser', { InstanceId: other, UserId }, { url }),
      await call(emulator, 'GetUser', { InstanceId, UserId: userIdOf(1, 'nowhere', 0) }),
      await call(emulator, 'GetGroup', { InstanceId, GroupId: 'group_1' }),
    ];
    assert.deepEqual(
      answers.map((answer) => [answer.status, answer.body.Code]),
      [
        [404, 'ResourceNotFound.User'],
        [404, 'ResourceNotFound.User'],
        [404, 'ResourceNotFound.Group'],
      ],
    );
    assert.equal(answers[2]!.body.Message, 'The specified Group resource: group_1 not found.');
  });

  it('are those of the documentation in its scenario', async () => {
    const docs = await start({ scenario: 'docs' });
    const { InstanceId, UserId } = documentedUser;
    const { GroupId } = documentedGroup;
    const { body: user } = await call(docs, 'GetUser', { InstanceId, UserId });
    const { body: group } = await call(docs, 'GetGroup', { InstanceId, GroupId });
    await docs.dispose();
    assert.deepEqual([user.User, group.Group], [documentedUser, documentedGroup]);
  });
});
