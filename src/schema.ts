/**
 * The entry `comity/schema`: the field table and what is generated from it, for those who check or write data
 * themselves.
 */
export { fields, fieldNames, type FieldCode, type FieldName, type TableName } from "./schema/fields.js";
export type { Field, FieldTable } from "./schema/field.js";
export { jsonSchema } from "./schema/json-schema.js";
export { vocabularies, wordsOf, resolveWord, type VocabularyName, type Word } from "./schema/vocabulary.js";
export { actorSchema, datasetSchema, participationSchema, tieSchema } from "./schema/zod.js";
