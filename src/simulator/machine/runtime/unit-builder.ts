/** Characters being put together, narrow or wide. */
export class UnitBuilder {
  readonly units: number[] = [];
  /** Something could not be written: nothing more will be. */
  failed = false;

  push(unit: number): void {
    this.units.push(unit);
  }

  append(units: Iterable<number>): void {
    for (const unit of units) this.units.push(unit);
  }

  /** Text of ASCII characters only. */
  appendAscii(text: string): void {
    for (let i = 0; i < text.length; i += 1) this.units.push(text.charCodeAt(i));
  }

  repeat(unit: number, count: number): void {
    for (let i = 0; i < count; i += 1) this.units.push(unit);
  }
}
