/**
 * How far a source can be trusted: a published standard, the carrier or a platform that issues its numbers, or what others
 * have seen and written down.
 */
export type Confidence = 'standard' | 'carrier' | 'observed';

/** Where a format was learnt. */
export interface FormatSource {
  readonly confidence: Confidence;
  readonly title: string;
  readonly url: string;
}

const source = (confidence: Confidence, title: string, url: string): FormatSource => ({
  confidence,
  title,
  url,
});

/** Every source a format rests on; formats name one by its key. */
export const formatSources = {
  s10: source(
    'standard',
    'UPU S10, Identification of postal items: 13-character identifier (as told by Wikipedia and BWIPP)',
    'https://en.wikipedia.org/wiki/S10_(UPU_standard)',
  ),
  pochta: source(
    'carrier',
    'Почта России, API отслеживания: 14 digits or S10; check digit as in TrackValidX and WorldCount post tools',
    'https://tracking.pochta.ru/specification',
  ),
  sfManager: source(
    'carrier',
    '顺丰快递管家 API: waybillNo is String(15), sub-parcels get numbers of their own',
    'https://www.showdoc.com.cn/1951633994234701/8867273971605712',
  ),
  wechatYto: source(
    'carrier',
    'WeChat logistics helper: numbers issued for 圆通',
    'https://developers.weixin.qq.com/community/develop/doc/000066d3f70870107f6aa166356c00',
  ),
  jtSite: source(
    'observed',
    "极兔 official tracking endpoint, as called in the carrier's own page",
    'https://blog.csdn.net/qq_36664772/article/details/108276442',
  ),
  wechatJd: source(
    'carrier',
    'WeChat shop e-waybill, 追加子单: 京东 numbers are waybill-sequence-total',
    'https://developers.weixin.qq.com/doc/channels/API/ewaybill/add_suborder.html',
  ),
  jdSdk: source('observed', 'jdwl, Node SDK for 京东物流: waybillCode VA…', 'https://github.com/brucx/jdwl'),
  cdekApi: source(
    'observed',
    'CDEK API v2: cdek_number is a whole number; its length from published examples',
    'https://api-docs.cdek.ru/33828849.html',
  ),
  courierValidation: source(
    'observed',
    'BF-zh/Courier-Validation, patterns and tests',
    'https://github.com/BF-zh/Courier-Validation',
  ),
  taobao: source(
    'observed',
    'Taobao taobao.logistics.companies.get, field reg_mail_no (运单号验证正则), as copied into public code',
    'https://github.com/bububa/opentaobao',
  ),
  kuaidi100: source(
    'observed',
    'kuaidi100 company table (freg, freginfo, testnu)',
    'https://gist.github.com/haotian-liu/3851788ddcb1364790a5',
  ),
} as const satisfies Record<string, FormatSource>;

/** Key of a source. */
export type SourceId = keyof typeof formatSources;
