import * as v from 'valibot';

/** Where new versions are looked for: those that are finished, or those that are being tried. */
export const updateChannels = ['latest', 'beta'] as const;

/** Whether the station looks for new versions by itself, and for which (UP11). */
export const updateSettingsSchema = v.object({ check: v.boolean(), channel: v.picklist(updateChannels) });

/** What a new station does. */
export const usualUpdates = { check: true, channel: 'latest' } as const;
