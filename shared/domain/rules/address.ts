// A word for the flat, the office or the room, as buyers write it; or `17-4` for house and flat at the end.
const flat =
  /(?:^|[^\p{L}])(?:кв|квартира|оф|офис|апарт\p{L}*|апт|пом|помещение|ком|комн|комната|flat|apt|apartment|office|room|unit)(?:[^\p{L}]|$)|[\d号楼]\s*(?:室|房|户)|\d+\p{L}?\s*-\s*\d+\s*$/iu;

// Houses in the country have no flats, and some in a town say that they are a house alone.
const houseAlone =
  /частн|(?:^|[^\p{L}])(?:ч\/д|снт|днт|днп|тсн|кп|с|д|дер|деревня|село|пос|посёлок|поселок|хутор|станица|аул|village|house)(?:\.\s*(?=\p{Lu})|\s+(?=\p{Lu})|$)|[村镇]/iu;

/** Whether an address in a town names no flat, office or room, and does not say that the house is one alone (CK9). */
export const lacksFlat = (address: string): boolean => !flat.test(address) && !houseAlone.test(address);

/** Whether a text is a phone that a carrier can call: 10 to 15 digits, with the signs people write between them (CK10). */
export function isPhone(text: string): boolean {
  if (/[^\d\s()+.\-–—,;доб#*x]/iu.test(text)) return false;
  const [main = ''] = text.split(/[,;#*x]|доб/iu);
  const digits = main.replaceAll(/\D/gu, '').length;
  return digits >= 10 && digits <= 15;
}
