/**
 * Colours (RRGGBB) of a doughnut's slices: from the series' own to a light one, so that they stay apart in black and
 * white.
 */
export function sliceShades(color: string, slices: number): readonly string[] {
  return Array.from({ length: slices }, (_, slice) => {
    const share = slices <= 1 ? 0 : (0.75 * slice) / (slices - 1);
    const mixed = channels(color).map((channel) =>
      Math.round(channel + (255 - channel) * share)
        .toString(16)
        .padStart(2, '0'),
    );
    return mixed.join('').toUpperCase();
  });
}

/** Whether black text is hard to read on a colour, by its brightness as the eye weighs it. */
export function isDarkShade(color: string): boolean {
  const [red = 0, green = 0, blue = 0] = channels(color);
  return red * 0.299 + green * 0.587 + blue * 0.114 < 128;
}

function channels(color: string): readonly number[] {
  return [0, 2, 4].map((at) => parseInt(color.slice(at, at + 2), 16));
}
