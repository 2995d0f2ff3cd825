import assert from 'node:assert/strict';
import type { EiamClient } from '../../../../src/api/eiamClient';
import type { OrganizationalUnit } from '../../../../src/model/resources/organizationalUnit';
import { UnitPaths } from '../../../../src/services/resources/unitPaths';

const instance = { region: 'cn-hangzhou', instanceId: 'idaas_1' };

describe('paths of organizational units', () => {
  let asked: string[][];
  let units: Map<string, OrganizationalUnit>;
  let paths: UnitPaths;

  beforeEach(() => {
    asked = [];
    units = new Map();
    const client: Pick<EiamClient, 'listOrganizationalUnits'> = {
      listOrganizationalUnits: (_, ids) => {
        asked.push([...ids]);
        return Promise.resolve(ids.flatMap((id) => units.get(id) ?? []));
      },
    };
    paths = new UnitPaths(client as EiamClient);
  });

  function unit(id: string, parentId?: string, name = `Unit ${id}`): void {
    units.set(id, {
      organizationalUnitId: id,
      organizationalUnitName: name,
      ...(parentId !== undefined && { parentId }),
    });
  }

  /** `ou_1` at the top, each further one below the one before. */
  function chain(length: number): void {
    for (let n = 1; n <= length; n++) unit(`ou_${n}`, n === 1 ? undefined : `ou_${n - 1}`);
  }

  it('lead to the top, however deep the unit is', async () => {
    chain(20);
    const { ou_20: found } = await paths.resolve(instance, ['ou_20']);
    assert.deepEqual(found, { path: Array.from({ length: 20 }, (_, n) => `Unit ou_${n + 1}`) });
    assert.equal(asked.length, 20, 'one call a level');
  });

  it('cost a call a level for all units together, and none for what was seen', async () => {
    chain(4);
    unit('ou_a', 'ou_3');
    unit('ou_b', 'ou_2');
    const found = await paths.resolve(instance, ['ou_4', 'ou_a', 'ou_b']);
    assert.deepEqual(asked, [['ou_4', 'ou_a', 'ou_b'], ['ou_3', 'ou_2'], ['ou_1']]);
    assert.deepEqual(found['ou_a'], { path: ['Unit ou_1', 'Unit ou_2', 'Unit ou_3', 'Unit ou_a'] });
    asked = [];
    assert.deepEqual(await paths.resolve(instance, ['ou_3']), {
      ou_3: { path: ['Unit ou_1', 'Unit ou_2', 'Unit ou_3'] },
    });
    assert.deepEqual(asked, []);
  });

  it('end where units are each other’s parents', async () => {
    unit('ou_x', 'ou_y');
    unit('ou_y', 'ou_x');
    const { ou_x: found } = await paths.resolve(instance, ['ou_x']);
    assert.ok(found && 'path' in found);
    assert.deepEqual([...new Set(found.path)].sort(), ['Unit ou_x', 'Unit ou_y']);
    assert.equal(asked.length, 2);
  });

  it('begin below a parent that may not be seen, and end in a reason for a unit that is not there', async () => {
    unit('ou_1', 'ou_hidden');
    unit('ou_2', undefined, '');
    const found = await paths.resolve(instance, ['ou_1', 'ou_2', 'ou_gone']);
    assert.deepEqual(found, {
      ou_1: { path: ['Unit ou_1'] },
      ou_2: { path: ['ou_2'] },
      ou_gone: { failure: 'does not exist' },
    });
  });

  it('are kept apart by instance', async () => {
    unit('ou_1');
    await paths.resolve(instance, ['ou_1']);
    unit('ou_1', undefined, 'Of another instance');
    const other = await paths.resolve({ ...instance, instanceId: 'idaas_2' }, ['ou_1']);
    assert.deepEqual(other['ou_1'], { path: ['Of another instance'] });
  });
});
