import './without-generated-code';

import { z } from 'zod';

/** Parts of a rule's shape in a scheme file. Decimals are quoted text, so that no binary float comes between file and score. */
export const amount = z.string().regex(/^\d+(\.\d+)?$/);
export const signed = z.string().regex(/^-?\d+(\.\d+)?$/);

/** The shape of a rule that has no parameters. */
export const withoutParameters = <K extends string>(kind: K) => z.strictObject({ kind: z.literal(kind) });
