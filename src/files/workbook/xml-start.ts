/** With what every part of a workbook begins. */
export const xmlStart = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
