/** The database server lacks what only its administrator may give: one sentence for the person who starts the program. */
export class PrerequisiteError extends Error {}
