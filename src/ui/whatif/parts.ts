// Fetched in one piece: what comes by a link is shown on the screen of scenarios anyway.
export { OfferDialog } from './share/OfferDialog';
export { takeIn } from './share/arrive';
export { WhatIfScreen } from './WhatIfScreen';
