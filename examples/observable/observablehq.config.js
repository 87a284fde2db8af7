// No letters from elsewhere: the pages ask for nothing but themselves.
export default { title: "The Lantern League", root: "src", search: false, globalStylesheets: [] };
