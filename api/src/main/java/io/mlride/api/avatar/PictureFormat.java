package io.mlride.api.avatar;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import javax.imageio.ImageReader;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;
import javax.imageio.stream.ImageInputStream;

/** The formats that pictures come in. What a file is, its first bytes say, and not its sender. */
enum PictureFormat {
  PNG,
  JPEG,
  WEBP;

  private ImageReaderSpi spi() {
    // Named, and not looked up: what is found depends on which class loader asks first.
    if (this == WEBP) {
      return new WebPImageReaderSpi();
    }
    var readers =
        IIORegistry.getDefaultInstance()
            .getServiceProviders(
                ImageReaderSpi.class,
                spi -> Arrays.asList(((ImageReaderSpi) spi).getFormatNames()).contains(name()),
                true);
    return readers.next();
  }

  /** The format of a file; empty: none of these. */
  static Optional<PictureFormat> of(ImageInputStream file) throws IOException {
    for (var format : values()) {
      if (format.spi().canDecodeInput(file)) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }

  /** A reader of this file. Metadata is not read: it can be a bomb of its own. */
  ImageReader reader(ImageInputStream file) throws IOException {
    var reader = spi().createReaderInstance();
    reader.setInput(file, true, true);
    return reader;
  }
}
