import type { UnitPlan } from '../unitPlan';

/** The corporate directory: about forty units, those of China in Chinese as they often are. */
export const companyUnits: UnitPlan = {
  name: 'Example Manufacturing',
  description: 'Root of the corporate directory',
  below: [
    { name: 'Headquarters', below: ['Executive Office', 'Legal', 'Finance', 'Human Resources'] },
    {
      name: 'Engineering',
      source: 'ldap',
      below: [
        { name: 'Product Design', below: ['Mechanical', 'Electronics'] },
        { name: 'Software', below: ['Platform', 'Embedded', 'Quality Assurance'] },
        'Research',
      ],
    },
    {
      name: '华东生产基地',
      source: 'ding_talk',
      below: [
        { name: '苏州工厂', below: ['装配车间', '注塑车间', '质量部'] },
        { name: '宁波工厂', below: ['冲压车间', '仓储物流部'] },
        '设备维护部',
      ],
    },
    {
      name: 'Branch offices',
      source: 'ad',
      below: [
        { name: 'Frankfurt', below: ['Frankfurt Sales', 'Frankfurt Service'] },
        { name: 'Jakarta', below: ['Jakarta Plant'] },
        'Seoul',
      ],
    },
    { name: '经销商', source: 'we_com', below: ['华南区', '华北区'] },
    { name: 'Feishu pilot', below: ['数字化办公室'] },
    { name: 'Suppliers', source: 'ldap', below: ['Tooling partners', 'Logistics partners'] },
  ],
};

export const smallUnits = (name: string): UnitPlan => ({
  name,
  below: ['Employees', 'Contractors', { name: 'Test accounts', below: ['Load test'] }],
});
