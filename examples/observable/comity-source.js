// Framework 1.13 loses the second file of a package that it cuts in two, so comity is bundled once, beside the pages:
//   npx esbuild comity-source.js --bundle --format=esm --minify --outfile=src/comity.js
// For the element alone, `import { mount } from "comity/element"` in a page needs no bundle.
export * from "comity";
export { mount } from "comity/element";
export { countryMap } from "comity/report";
