// Control characters would break lines and terminals; half a surrogate pair cannot be written as UTF-8, so that two
// different ids would become one on their way out.

/** Ids: any script, 1 to 1,000 characters, at least one of them visible. */
export const idPattern = /^(?=\s*\S)[^\u0000-\u001f\u007f-\u009f\ud800-\udfff]{1,1000}$/u;

/** Free text: 1 to 10,000 characters; line breaks and tabs are allowed. */
export const textPattern =
  /^(?=\s*\S)[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ud800-\udfff]{1,10000}$/u;

/** One item of a list: 1 to 1,000 characters in one line, without the separators ";" and "|". */
export const itemPattern = /^(?=\s*\S)[^;|\u0000-\u001f\u007f-\u009f\ud800-\udfff]{1,1000}$/u;

/** A word of an open vocabulary: 1 to 100 characters in one line. */
export const wordPattern = /^(?=\s*\S)[^\u0000-\u001f\u007f-\u009f\ud800-\udfff]{1,100}$/u;
