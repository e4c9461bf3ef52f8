import { row, type WaybillFormat } from './format.ts';

const stoOldLeads = ['268', '368', '468', '568', '588', '668', '688', '768', '868', '888', '968'];

/**
 * Numbers of the private carriers; the first of each carrier is what it prints today (WB11-WB18).
 * None of them publishes a check digit. Left out on purpose: 10-digit YTO and ZTO forms of the paper age, 11-digit JD order
 * numbers (a Chinese mobile number looks the same), J&T outside China, YT + 16 digits (YunExpress, not YTO).
 */
export const expressFormats: readonly WaybillFormat[] = [
  row('sf', 'sf-15', ['SF'], 13, [2, 4, 4, 4, 1], 'certain', 'sfManager'),
  row('sf', 'sf-15-letter', ['SF'], `@${'#'.repeat(12)}`, [3, 4, 4, 4], 'likely', 'courierValidation'),
  row('sf', 'sf-12', [], 12, [4, 4, 4], 'possible', 'kuaidi100'),

  row('zto', 'zto-14', ['73', '74', '75', '76', '78', '79'], 12, [4, 4, 4, 2], 'likely', 'courierValidation'),
  row('zto', 'zto-14-any', [], 14, [4, 4, 4, 2], 'possible', 'taobao'),
  row('zto', 'zto-12', [], 12, [4, 4, 4], 'possible', 'taobao'),

  row('yunda', 'yunda-15', ['3', '4'], 14, [4, 4, 4, 3], 'likely', 'courierValidation'),
  row('yunda', 'yunda-15-any', [], 15, [4, 4, 4, 3], 'possible', 'taobao'),
  row('yunda', 'yunda-13', [], 13, [4, 4, 5], 'possible', 'taobao'),

  row('sto', 'sto-15', ['77'], 13, [4, 4, 4, 3], 'likely', 'courierValidation'),
  row('sto', 'sto-15-old', ['88', '99'], 13, [4, 4, 4, 3], 'likely', 'taobao'),
  row('sto', 'sto-14', ['77'], 12, [4, 4, 4, 2], 'likely', 'courierValidation'),
  row('sto', 'sto-12', stoOldLeads, 9, [3, 3, 3, 3], 'likely', 'kuaidi100'),
  row('sto', 'sto-12-any', [], 12, [3, 3, 3, 3], 'possible', 'kuaidi100'),
  row('sto', 'sto-13', [], 13, [4, 4, 5], 'possible', 'kuaidi100'),

  row('yto', 'yto-15', ['YT'], 13, [2, 4, 4, 4, 1], 'certain', 'wechatYto'),
  row('yto', 'yto-18', ['6', '7', '8', '9'], 17, [4, 4, 4, 4, 2], 'likely', 'taobao'),
  row('yto', 'yto-12', [], 12, [4, 4, 4], 'possible', 'taobao'),

  row('jt', 'jt-15', ['JT'], 13, [2, 4, 4, 4, 1], 'certain', 'jtSite'),

  row('jd', 'jd-15', ['JD'], `**${'#'.repeat(11)}`, [4, 4, 4, 3], 'certain', 'courierValidation'),
  row('jd', 'jd-17', ['JDAWX'], 12, [5, 4, 4, 4], 'certain', 'wechatJd'),
  row('jd', 'jd-13', ['V'], `@${'#'.repeat(11)}`, [2, 4, 4, 3], 'likely', 'jdSdk'),

  row('cdek', 'cdek-10', ['1'], 9, [3, 3, 4], 'likely', 'cdekApi'),
  row('cdek', 'cdek-11', ['10'], 9, [3, 4, 4], 'likely', 'cdekApi'),
  row('cdek', 'cdek-10-any', [], 10, [3, 3, 4], 'possible', 'cdekApi'),
];
