/** An analysis in a page: the entry `comity/element`. Importing it makes `<comity-network>` known; on a server it does nothing. */
export { ComityNetworkElement } from "./element/comity-network.js";
export type { ComityNetworkEventMap } from "./element/events.js";
export { mount, type Mounted, type MountOptions } from "./element/mount.js";
export type { PageTheme, PageViewName } from "./element/open-page.js";
export type { NetworkPainter, NetworkRenderer } from "./element/painter.js";
export type { Choice } from "./element/page-view.js";
export type { ColorBy } from "./report/draw/network/looks.js";
export type { PageCatalogue } from "./report/english/page-english.js";
export type { DrawsWorld } from "./report/draw/network/map-frame.js";
