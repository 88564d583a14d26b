// Zip as the workbook's package wants it, packed on the page's own thread: for a large file the zip package would
// start a worker from a blob: address, which the portal's security policy forbids.

import { strToU8, zipSync } from "../../../node_modules/fflate/esm/browser.js";

export { strToU8, zipSync };

/** Pack files and hand the archive to `done(error, archive)`. */
export function zip(files, done) {
  done(null, zipSync(files));
}
