/** Twice the size of the drawing: sharp on paper and on dense screens. */
const scale = 2;

/**
 * Saves a figure's SVG as a PNG of twice its size.
 *
 * Throws  where the file does not load or the browser cannot draw it.
 */
export async function drawPng(address: string, name: string): Promise<void> {
  const image = new Image();
  image.src = address;
  try {
    await image.decode();
  } catch (cause) {
    throw new Error(address, { cause });
  }
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(image.naturalWidth * scale);
  canvas.height = Math.round(image.naturalHeight * scale);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('canvas');
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (blob === null) throw new Error('canvas');
  save(blob, name);
}

/** Hands a file to the reader, as a click on a link to it would. */
function save(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The browser has taken the file by the next second; the memory is given back.
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}
