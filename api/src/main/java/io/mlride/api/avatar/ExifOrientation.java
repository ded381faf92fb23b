package io.mlride.api.avatar;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import net.coobird.thumbnailator.util.exif.ExifUtils;
import net.coobird.thumbnailator.util.exif.Orientation;

/**
 * How a camera was held, as a JPEG says it. Looked for in the file itself: the reader's metadata
 * gives up on files in which something else stands before it, as many programs write them.
 */
final class ExifOrientation {

  private static final int MARKER = 0xff;
  private static final int START_OF_SCAN = 0xda;
  private static final int APP1 = 0xe1;
  private static final byte[] EXIF = {'E', 'x', 'i', 'f', 0, 0};

  private ExifOrientation() {}

  /** The orientation; upright, if the file does not say or says nonsense. */
  static Orientation of(byte[] jpeg) {
    try {
      return exif(jpeg).map(ExifUtils::getOrientationFromExif).orElse(Orientation.TOP_LEFT);
    } catch (RuntimeException e) {
      // Metadata that cannot be read is no reason to refuse the picture.
      return Orientation.TOP_LEFT;
    }
  }

  private static Optional<byte[]> exif(byte[] jpeg) {
    // Behind the two bytes that every JPEG begins with come segments: marker, length, content.
    var file = ByteBuffer.wrap(jpeg, 2, jpeg.length - 2);
    while (file.remaining() >= 4 && Byte.toUnsignedInt(file.get()) == MARKER) {
      var kind = Byte.toUnsignedInt(file.get());
      if (kind == START_OF_SCAN) {
        break;
      }
      var content = new byte[Short.toUnsignedInt(file.getShort()) - 2];
      file.get(content);
      if (kind == APP1 && Arrays.equals(content, 0, Math.min(6, content.length), EXIF, 0, 6)) {
        return Optional.of(content);
      }
    }
    return Optional.empty();
  }
}
