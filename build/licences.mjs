// Part of the build: the licences of all that is shipped, for the page and the file that show them. Stops on one that may not be.
import fs from 'node:fs';
import path from 'node:path';
import { isAccepted, licenceOf, notices, runningBeside, shipped } from './dist/licences.mjs';
import { fail, read, root } from './steps.mjs';

const bundled = path.join(root, 'out', 'bundled');
const lists = fs.readdirSync(bundled).map((file) => JSON.parse(read(path.join(bundled, file))));
const beside = runningBeside(JSON.parse(read('package-lock.json')), root);
const packages = shipped([...lists.flat(), ...beside, path.join(root, 'node_modules', 'electron')]);
const refused = packages.filter(({ licence }) => !isAccepted(licence));
if (refused.length > 0)
  fail(
    `may not be shipped: ${refused.map((one) => `${one.name}@${one.version} (${one.licence})`).join(', ')}`,
  );
const { version } = JSON.parse(read('package.json'));
const electron = licenceOf(path.join(root, 'node_modules', 'electron')).version;
fs.writeFileSync(
  path.join(root, 'out', 'renderer', 'licences.json'),
  JSON.stringify({ version, electron, packages }),
);
fs.writeFileSync(path.join(root, 'out', 'THIRD-PARTY-NOTICES.txt'), notices(packages));
