package io.mlride.api.avatar;

import io.mlride.api.problem.ProblemException;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.geometry.Positions;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import net.coobird.thumbnailator.util.exif.Orientation;

/**
 * Makes a small square PNG of a picture that somebody sent. Nothing of the file is kept but what it
 * looks like.
 */
final class Picture {

  /** Width and height of what is made. */
  static final int SIDE = 256;

  /** The most pixels a side of what is sent, as its header says before anything is decoded. */
  static final int LONGEST_SIDE = 8000;

  /** The most pixels in all: some decoders need 4 bytes and more for each. */
  static final int MOST_PIXELS = 25_000_000;

  private static final String UNREADABLE =
      "This is not a picture that can be read. Send a PNG, JPEG or WebP file.";

  private Picture() {}

  /**
   * The small picture.
   *
   * @throws ProblemException it is none, or too large to be decoded
   */
  static byte[] small(byte[] file) {
    try (var stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
      var format = PictureFormat.of(stream).orElseThrow(Picture::unreadable);
      var turn =
          ExifFilterUtils.getFilterForOrientation(
              format == PictureFormat.JPEG ? ExifOrientation.of(file) : Orientation.TOP_LEFT);
      var reader = format.reader(stream);
      try {
        return png(turn.apply(decode(reader)));
      } finally {
        reader.dispose();
      }
    } catch (ProblemException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      // Decoders fail in many ways on files that are made to be wrong.
      throw unreadable();
    }
  }

  private static BufferedImage decode(ImageReader reader) throws IOException {
    var width = reader.getWidth(0);
    var height = reader.getHeight(0);
    if (width > LONGEST_SIDE || height > LONGEST_SIDE || (long) width * height > MOST_PIXELS) {
      throw ProblemException.invalid(
          "",
          "This picture has %d by %d pixels. At most %d a side and %d million in all are taken."
              .formatted(width, height, LONGEST_SIDE, MOST_PIXELS / 1_000_000));
    }
    var wanted = reader.getDefaultReadParam();
    var step = Math.max(1, Math.min(width, height) / (2 * SIDE));
    wanted.setSourceSubsampling(step, step, 0, 0);
    return reader.read(0, wanted);
  }

  private static byte[] png(BufferedImage picture) throws IOException {
    var png = new ByteArrayOutputStream();
    Thumbnails.of(picture)
        .crop(Positions.CENTER)
        .size(SIDE, SIDE)
        .imageType(BufferedImage.TYPE_INT_ARGB)
        .outputFormat("png")
        .toOutputStream(png);
    return png.toByteArray();
  }

  private static ProblemException unreadable() {
    return ProblemException.invalid("", UNREADABLE);
  }
}
