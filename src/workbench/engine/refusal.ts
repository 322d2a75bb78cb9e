/** What Excel answers instead of doing something. */
export class Refusal extends Error {
  /** The member that refused, such as `Worksheet.getRange`. */
  location = '';

  constructor(
    readonly code: string,
    message: string,
    readonly status: number,
  ) {
    super(message);
  }
}

export const itemNotFound = (): Refusal =>
  new Refusal('ItemNotFound', "The requested resource doesn't exist.", 404);

export const invalidArgument = (
  message = 'The argument is invalid or missing or has an incorrect format.',
): Refusal => new Refusal('InvalidArgument', message, 400);

export const sizeMismatch = (): Refusal =>
  invalidArgument(
    "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
  );

export const itemAlreadyExists = (): Refusal =>
  new Refusal('ItemAlreadyExists', 'A resource with the same name or identifier already exists.', 409);

export const invalidReference = (): Refusal =>
  new Refusal('InvalidReference', 'This reference is not valid for the current operation.', 400);

export const accessDenied = (): Refusal =>
  new Refusal('AccessDenied', 'You cannot perform the requested operation.', 403);

export const invalidOperation = (): Refusal =>
  new Refusal('InvalidOperation', 'The operation attempted is invalid on the object.', 400);

export const generalException = (): Refusal =>
  new Refusal('GeneralException', 'There was an internal error while processing the request.', 500);

export const apiNotFound = (what: string): Refusal =>
  new Refusal('ApiNotFound', `The API you are trying to use could not be found: ${what}`, 404);
