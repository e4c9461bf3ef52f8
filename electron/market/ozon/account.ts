import * as v from 'valibot';
import { ok } from '#shared/kit/result.ts';
import type { AccountPort, MarketAccount } from '#shared/market/account.ts';
import type { Answer } from '#shared/market/answer.ts';
import type { Heard } from '../heard.ts';
import type { OzonClient } from './client.ts';
import { abilitiesOf, missingAbilities } from './needs.ts';
import { ozonPaths } from './paths.ts';
import { rolesSchema, roleSchema, sellerInfoSchema } from './schemas.ts';

/** The account, from what the key's own two methods say and from what answers said beside their bodies. */
export const accountOf = (client: OzonClient, heard: Heard): AccountPort => ({
  account: () => readAccount(client, heard),
});

async function readAccount(client: OzonClient, heard: Heard): Answer<MarketAccount> {
  const answer = await client.read(ozonPaths.roles, {}, rolesSchema);
  if (!answer.ok) return answer;
  const roles = answer.value.roles.flatMap((raw) => {
    const role = v.safeParse(roleSchema, raw);
    return role.success && role.output.name !== '' ? [role.output] : [];
  });
  // Who the shop is, is for show: a key without that role is still good for packing.
  const info = await client.read(ozonPaths.sellerInfo, {}, sellerInfoSchema);
  return ok({
    company: info.ok ? info.value.company.name || info.value.company.legal_name || null : null,
    keyExpiresAt: answer.value.expires_at,
    roles: roles.map((role) => role.name),
    methods: [...new Set(roles.flatMap((role) => role.methods))],
    missing: missingAbilities(roles),
    retiring: abilitiesOf(heard.retiring()),
    clockSkewMs: heard.skewMs(),
  });
}
