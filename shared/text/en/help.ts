import type { EnglishText } from '../plural.ts';
import type { HelpText } from '../shape-help.ts';

/** Help in English. */
export const helpEn: HelpText<EnglishText> = {
  search: 'Search the help',
  contents: 'Contents',
  none: 'Nothing found for “{{text}}”. Try one word, or a shorter one.',
  back: 'Back',
  sheet: 'Print the command sheet',
  words: 'Words',
  groups: { table: 'Packing', work: 'Other work at the table', desk: 'The desk', house: 'Setting up' },
  articles: {
    'first-parcel': {
      title: 'A parcel from start to end',
      hint: 'The screen asks one thing at a time. Scan, and it asks the next.\nScan your badge.\nScan any item: the most urgent posting that wants it opens.\nDo what the screen says until it is green.\nStick the label on and scan it. The parcel is closed.',
    },
    badge: {
      title: 'Badge, PIN and who is working',
      hint: 'The badge says who packs and in which language.\nScan another badge to hand an open parcel over; nothing is lost.\nWith a PIN: type the digits or scan them. After five wrong ones the table waits a minute.\nSign off with the code SIGN OFF.',
    },
    codes: {
      title: 'Command codes',
      hint: 'Everything can be done with the scanner: each action has a printed code.\nOK goes on, UNDO takes back the last scan, SKIP leaves a step out.\nPROBLEM sets the parcel aside, REPRINT prints a label again, LEAVE puts it away.\n×2, ×5, ×10 count the next scan several times.\nPrint the sheet in your language and keep it on the table.',
    },
    'wrong-item': {
      title: 'Wrong item',
      hint: 'The screen is red: this thing does not belong into this parcel. The count has not moved.\nCompare the two cards: the differing word is marked.\nPut the thing back where the screen says.\nScan the right one, or OK.',
    },
    'too-many': {
      title: 'One too many',
      hint: 'The screen is amber: enough of it is in the parcel.\nPut the extra one back.\nScan what is still wanted, or OK.\nThe same code twice in a moment is asked about: one piece or two.',
    },
    'unknown-code': {
      title: 'Unknown code',
      hint: 'The screen is violet: no product here has this code.\nScan another code on the packaging.\nWho may teach scans TEACH, then a code of the product that the station knows, then OK.\nOtherwise set the item aside and tell the supervisor.',
    },
    steps: {
      title: 'Box, film, weight, picture',
      hint: 'After the goods come the steps of this parcel; the line at the foot shows which.\nDo the step and scan OK. A box or a card has a code of its own.\nA dashed step may be skipped.\nA weight that is not as usual asks: look again, then OK.',
    },
    waybill: {
      title: 'Waybill number',
      hint: 'Where you choose the carrier, its number is scanned here.\nScan the waybill. The carrier is recognised and the number checked.\nUse the keyboard if it cannot be scanned.\nA number that was used before is refused.',
    },
    label: {
      title: 'Trouble with a label',
      hint: 'The parcel closes only when its own label is scanned.\nPaper out: put a roll in, it goes on by itself.\nTorn or unreadable: scan REPRINT and the reason. The copy is marked.\nNobody knows whether it came out: look at the printer and say so.\nAnother parcel’s label: take it off and scan the right one.',
    },
    parked: {
      title: 'Parked on a shelf',
      hint: 'The parcel is packed, its label is not there yet. Nobody waits.\nPut it on the shelf with the number on the screen.\nScan OK and pack the next one.\nWhen the label comes out the table says which shelf. Stick it on and scan it.',
    },
    split: {
      title: 'Several boxes',
      hint: 'An order that does not go into one box.\nFill the first box, scan each unit.\nScan NEXT BOX; the rest goes into another one.\nEach box gets a label of its own: stick it on and scan it.\nIt works where Ozon is told “When packed”: “Settings”, “General”, “Tell Ozon it is assembled”.',
    },
    cancelled: {
      title: 'STOP: cancelled or changed',
      hint: 'The screen is yellow and black. This parcel must not leave.\nStop packing. Take the goods out; the screen says where they go.\nScan OK when you have seen it.\nIf it is packed already, pull it from its shelf.',
    },
    problem: {
      title: 'Something is wrong with the goods',
      hint: 'Missing, damaged, not as described: do not pack it.\nScan PROBLEM and the reason.\nSet the goods aside. The supervisor finds the order under “Problems”.\nGo on with the next one.',
    },
    offline: {
      title: 'No network',
      hint: 'Packing goes on. The line at the foot says since when and what waits.\nEverything is kept on this computer and sent later, once and in order.\nLabels that are not here yet come when the network does: park the parcel.',
    },
    picking: {
      title: 'Picking a wave',
      hint: 'Goods for many parcels in one walk, sorted into numbered slots.\nScan the code PICKING. The screen takes you shelf by shelf.\nScan each item; put it into the slot with the large number and scan the slot.\nNone on the shelf: “None left”. A complete slot is packed at the table: scan its code.',
    },
    'hand-over': {
      title: 'Hand-over',
      hint: 'Parcels leave in a batch for each carrier.\nScan the code HAND OVER, then each parcel.\nRed: it belongs to another batch. Yellow: cancelled, pull it.\nWhat is missing stands on the screen. Scan OK to hand over; the papers print by themselves.',
    },
    returns: {
      title: 'Returns',
      hint: 'What came back is looked at unit by unit.\nScan the code RETURNS, then the label of the parcel or the product.\nSay of each unit: “Sell again”, “Damaged”, “Another thing” or “Missing”.\nAnswers to buyers are given at the desk, by whoever may.',
    },
    supplies: {
      title: 'Supplies (FBO)',
      hint: 'Goods for the marketplace’s own warehouse, in labelled cartons and on pallets.\nScan the code SUPPLY, then the number of the supply. Scan unit after unit into the carton; NEXT BOX closes it.\nStick its label, scan it. A labelled carton scanned goes onto the pallet; NEXT BOX closes that too.\nOK closes the supply. The desk enters supplies and prints the packing list.',
    },
    shelves: {
      title: 'Where goods lie',
      hint: 'A product knows its shelf, so that it is found without asking.\nScan SHELF, then one unit, then the code on the shelf, then OK.\nPrint the labels of the shelves on the page “Printing”.\nOnly who has the right may change it.',
    },
    scanner: {
      title: 'The scanner does not read right',
      hint: 'Three codes tell what is wrong, in half a minute.\nScan the code SCANNER CHECK, or open “Settings”, “Scanner and scale”.\nScan the three codes from the screen or from paper.\nOK mends what can be mended here; for the rest the screen names the setting of the scanner.',
    },
    queue: {
      title: 'Queue',
      hint: 'All orders by cut-off, the most urgent first.\nSearch by any number or barcode.\nTick several to check or confirm them together; what failed is listed with the reason.\nRed: the cut-off will be missed at this pace.',
    },
    problems: {
      title: 'Problems',
      hint: 'Orders that need a person, as a work list.\nThe reason stands first, the best action is the filled button.\nConfirming despite a finding, and cancelling at Ozon, take a right.\nCancelling costs rating: the page says so before.',
    },
    waves: {
      title: 'Waves',
      hint: 'Several orders fetched in one walk.\nChoose by cut-off, carrier and size, and look at the preview.\nStart it, and print the list if somebody wants paper.\nThe page shows how far each wave is.',
    },
    tracking: {
      title: 'On the way',
      hint: 'Parcels without news, returned, lost, delivered.\nThose without news for days stand first.\nA draft for the buyer is in the buyer’s language.',
    },
    virtual: {
      title: 'Without a parcel',
      hint: 'Digital goods, pre-sales and gifts that need no parcel now.\nThe number is checked, a physical thing is refused.\nPre-sales still owe a parcel: the list says until when.',
    },
    stock: {
      title: 'Stock',
      hint: 'What lies in the house, by product and shelf.\nPacking takes away, returns bring back.\nLow stock is marked. The page says what Ozon was told, and what it answered.',
    },
    products: {
      title: 'Products',
      hint: 'Traits, barcodes, shelves and learnt weights.\nFragile, liquid, battery and so on decide the steps of packing.\nChange many at once, or by a table from a file.',
    },
    rules: {
      title: 'Rules',
      hint: 'Sentences: IF the product is fragile THEN print FRAGILE and ask for film.\nThe order of the rules counts; conflicts are shown.\nThe preview names the open orders that a rule touches.',
    },
    carriers: {
      title: 'Carriers',
      hint: 'Number formats, prices and times by zone and weight.\nBring a price table in from a file.\nThe cheapest in time is proposed, with the reason.',
    },
    reports: {
      title: 'Reports',
      hint: 'Parcels an hour, errors, delays, cost.\nThe title says what the chart shows.\nEvery chart has its table as CSV.',
    },
    disputes: {
      title: 'Disputes',
      hint: 'When a buyer says something else than your records.\nFind the order on the page “Problems” by any number, and press “Mark as disputed”.\nIts time to answer is counted under “Reports”, “Disputes”; its pictures and clips are kept.\n“Dispute pack (ZIP)” holds the timeline, scans, pictures, clip, weight and label.\n“Dispute is over” ends it.',
    },
    team: {
      title: 'Team',
      hint: 'What everybody packed today, together.\nPeople are listed by pace only where a supervisor switched that on, and the table says so.',
    },
    intake: {
      title: 'Orders from a file',
      hint: 'Excel or CSV, any layout.\nDrop the file. Say once which column is what.\nRows that cannot be read come back as a file with the reason. Nothing is half taken.',
    },
    printing: {
      title: 'Printing by hand',
      hint: 'Any label, as many as wanted.\nChoose the kind at the left, fill in, print.\n“Jobs” shows what waits and why; “Did it come out?” asks you to look.',
    },
    'setting-up': {
      title: 'Setting the station up',
      hint: 'Five questions: language, labels, scanner, shop, people.\nEach can be put off.\nFind them again in “Settings”, “General”.',
    },
    key: {
      title: 'Key of the marketplace',
      hint: 'Client ID and API key come from the seller’s account at Ozon.\n“Settings”, “General”: type them, “Keep the key”, “Check the key”. The page says whose key it is and until when.\nThe key never leaves this computer except to Ozon.',
    },
    shops: {
      title: 'Several shops at one table',
      hint: 'Orders of up to ten shops are packed at the same table, from the same shelves.\n“Settings”, “General”: “Add a shop”, give it a name, a sign and its own key.\nThe sign stands on each order: at the table, in the queue, among problems, waves and parcels under way.\nTrouble with one shop stops no other. The sign says whose it is.\nTo part with a shop switch it off, finish its orders, then “Remove the shop”.',
    },
    printers: {
      title: 'Printers',
      hint: '“Settings”, “Printers”: “Add a printer”, choose the labels in it, print a test label.\nLay a ruler on it. If it is off, say how: the page mends it.\nEach kind of label can go to a printer of its own.',
    },
    shadow: {
      title: 'Shadow mode',
      hint: 'For the first days with the scanner: the table notes what is wrong and stops nothing.\n“Settings”, “Shadow mode”: for how many days. It ends by itself.\nCancelled orders, labels of other parcels and marking codes are checked all the same.\n“What was noted” lists each mismatch by kind and packer.',
    },
    people: {
      title: 'People and rights',
      hint: 'A packer sees no prices and no buyers. A supervisor may do everything.\n“Settings”, “General”: tick what somebody else may.\nClose the desk to all but supervisors, and set PINs: a badge alone can be borrowed.',
    },
    safety: {
      title: 'Records and backups',
      hint: 'Everything that was done is kept twice on this computer.\n“Settings”, “Records”: the folder of the nightly backup, “Back up now”, “Restore…”.\nChoose a folder on another disk.',
    },
    health: {
      title: 'Health and support',
      hint: 'Health shows whether everything is well: each line says how it is and what to do.\nSomething ended in the middle? Sign on again: the parcel goes on where it was, nothing scanned is lost.\nFor support: put a file together, read every text, save it. Packline sends nothing by itself.',
    },
    updates: {
      title: 'New versions',
      hint: 'Health, Updates: look, fetch, install. It installs only when nothing is open or unsent, after a backup; "when the shift ends" does it by itself.\nWithout a network carry the installer here on a stick and start it when the shift is over.\nAn older Packline does not open what a newer one has used: install the newer one again. To go back for good, move the data folder away whole, start the older one and restore the backup made before the update.',
    },
  },
  glossary: {
    posting: {
      title: 'Posting',
      hint: 'One parcel that Ozon expects, with its own number. An order may have several.',
    },
    cutoff: { title: 'Cut-off', hint: 'The moment by which a posting must be handed over.' },
    unit: { title: 'Unit', hint: 'One piece in the hand. Each is scanned.' },
    sku: { title: 'SKU', hint: 'The number of a product at Ozon.' },
    marking: {
      title: 'Marking code',
      hint: 'The square code that one single unit has (Chestny ZNAK). It is scanned and told to Ozon.',
    },
    wave: { title: 'Wave', hint: 'Postings fetched from the shelves in one walk.' },
    slot: { title: 'Slot', hint: 'A numbered place of the put wall: the goods of one posting.' },
    way: {
      title: 'Way of leaving',
      hint: 'Who brings the parcel: Ozon, your carrier, you yourself, or nobody for digital goods.',
    },
    waybill: { title: 'Waybill', hint: 'The carrier’s paper, with the tracking number.' },
    carriage: { title: 'Carriage', hint: 'What Ozon’s own carrier takes along at one time.' },
    act: { title: 'Act', hint: 'The paper that is signed at hand-over.' },
    fbs: { title: 'FBS', hint: 'You pack, Ozon delivers.' },
    rfbs: { title: 'rFBS', hint: 'You pack and choose the carrier, or deliver yourself.' },
    fbo: { title: 'FBO', hint: 'Ozon packs from its own warehouse; you send supplies there.' },
    shelf: {
      title: 'Waiting shelf',
      hint: 'Numbered places for packed parcels whose label is not there yet.',
    },
    command: { title: 'Command code', hint: 'A printed code that tells the station what to do.' },
  },
};
