import type { DraftTexts } from './fields.ts';

/** Messages in English. */
export const draftsEn: DraftTexts = {
  'out-of-stock':
    'Hello {{buyer}},\n\nWhile packing your order {{order}} we found that “{{missing}}” is out of stock. We are sorry.\n\nWe can send the rest at once, or cancel the order with a full refund. Please tell us which you prefer.\n\n{{house}}',
  damaged:
    'Hello {{buyer}},\n\nBefore sending your order {{order}} we looked at “{{missing}}” and found it damaged. We will not send it like that.\n\nThere is no other one right now. Shall we wait for new stock, or cancel this item? Please let us know.\n\n{{house}}',
  address:
    'Hello {{buyer}},\n\nThe delivery address of your order {{order}} is not complete: {{missing}}. The courier cannot deliver without it.\n\nPlease send us the full address and a phone number. We will send the parcel right after that.\n\n{{house}}',
  delayed:
    'Hello {{buyer}},\n\nYour order {{order}} ({{goods}}) is on its way, but there has been no news of it for {{days}}. Tracking number: {{tracking}}, carrier: {{carrier}}.\n\nWe have asked the carrier and will write as soon as there is an answer. We are sorry that you have to wait.\n\n{{house}}',
  returned:
    'Hello {{buyer}},\n\nThe parcel with your order {{order}} ({{goods}}) is on its way back to us. Tracking number: {{tracking}}.\n\nIf you still want it, please write to us and we will tell you how to get it. If not, you will be refunded once it is back.\n\n{{house}}',
  lost: 'Hello {{buyer}},\n\nThe carrier {{carrier}} cannot find the parcel {{tracking}} with your order {{order}} ({{goods}}). We are sorry.\n\nPlease tell us whether to send it again or to refund you.\n\n{{house}}',
  customs:
    'Hello {{buyer}},\n\nThe parcel with your order {{order}} ({{goods}}) is at customs. The carrier {{carrier}} needs details of the recipient: a phone number and a document number.\n\nPlease fill them in through the link that the carrier sent you. Tracking number: {{tracking}}. Do not send them to us.\n\n{{house}}',
  presale:
    'Hello {{buyer}},\n\nYour order {{order}} ({{goods}}) is a pre-order. We will send it by {{until}}.\n\nIf that is too late for you, please write to us: we will cancel it with a full refund.\n\n{{house}}',
  inquiry:
    'Hello,\n\nPlease trace the parcel {{tracking}} (our number {{order}}). There has been no news of it for {{days}}. Contents: {{goods}}.\n\nPlease tell us where it is and when it will be delivered. If it is lost, please send us a confirmation for our claim.\n\n{{house}}',
};
