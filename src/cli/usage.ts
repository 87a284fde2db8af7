/** A call of the command line that cannot be carried out as it stands: exit code 2. */
export class WrongCall extends Error {
  override readonly name = "WrongCall";
}
