/** A part of a picture, in its own pixels. */
export interface Area {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** As wide and high as pictures are kept. */
export const SIDE = 256;

/** The address of a picture that was chosen; rejected where it cannot be read. */
export async function readPicture(file: Blob): Promise<HTMLImageElement> {
  const address = URL.createObjectURL(file);
  const picture = new Image();
  picture.src = address;
  try {
    await picture.decode();
  } catch (thrown) {
    URL.revokeObjectURL(address);
    throw thrown;
  }
  return picture;
}

/** What is seen of a picture, as a small square one. */
export function cut(picture: HTMLImageElement, { x, y, width, height }: Area): Promise<Blob> {
  const canvas = document.createElement('canvas');
  canvas.width = SIDE;
  canvas.height = SIDE;
  const context = canvas.getContext('2d');
  if (!context) return Promise.reject(new Error('This browser draws no pictures.'));
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture, x, y, width, height, 0, 0, SIDE, SIDE);
  return new Promise((made, failed) => {
    canvas.toBlob((blob) => {
      if (blob) made(blob);
      else failed(new Error('This browser writes no pictures.'));
    }, 'image/png');
  });
}
