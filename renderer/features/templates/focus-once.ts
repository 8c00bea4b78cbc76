/** As the ref of a field that was asked for: it is ready to be typed in. */
export function focusOnce(control: { focus(): void } | null): void {
  control?.focus()
}
