import type { Method } from './context.ts';

/** `/v1/roles`: the cheap check of a key. */
export const roles: Method = {
  message: 'RolesByTokenRequest',
  answer: (_body, ctx) => ({
    expires_at: new Date(ctx.keyExpiresAt).toISOString(),
    roles: ctx.roles,
  }),
};

/** `/v1/seller/info`. */
export const sellerInfo: Method = {
  message: 'SellerInfoRequest',
  answer: (_body, { shop }) => ({
    company: {
      country: 'Китай',
      currency: 'RUB',
      inn: '',
      legal_name: 'Yiwu Lanhai Trading Co., Ltd. 义乌市蓝海贸易有限公司',
      name: (shop.seller ?? 0) === 0 ? 'Lanhai Home 蓝海' : 'Тайга',
      ogrn: '',
      ownership_form: 'LLC',
      tax_system: 'UNSPECIFIED',
    },
    ratings: [],
    subscription: { is_premium: false, type: 'UNSPECIFIED' },
  }),
};
