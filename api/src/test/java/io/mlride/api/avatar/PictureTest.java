package io.mlride.api.avatar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mlride.api.problem.ProblemException;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PictureTest {

  @ParameterizedTest
  @ValueSource(strings = {"png", "jpg"})
  void aPictureBecomesASquareOf256(String format) {
    var small = Files.decode(Picture.small(Files.redAndBlue(format, 1200, 300)));

    assertThat(small.getWidth()).isEqualTo(256);
    assertThat(small.getHeight()).isEqualTo(256);
    assertThat(isRed(small, 10, 128)).isTrue();
    assertThat(isRed(small, 245, 128)).isFalse();
  }

  @Test
  void aWebpIsRead() {
    assertThat(Files.decode(Picture.small(Files.WEBP)).getWidth()).isEqualTo(256);
  }

  @Test
  void whatACameraSaysAboutThePictureIsFollowedAndForgotten() {
    var file = Files.turnedJpeg();
    assertThat(text(file)).contains(Files.PLACE);

    var png = Picture.small(file);

    assertThat(text(png)).doesNotContain(Files.PLACE).doesNotContain("Exif").doesNotContain("eXIf");
    // Left was red; turned by a quarter clockwise, the top is.
    var small = Files.decode(png);
    assertThat(isRed(small, 128, 10)).isTrue();
    assertThat(isRed(small, 128, 245)).isFalse();
  }

  @Test
  void aBombIsRefusedByItsHeader() {
    assertThatThrownBy(() -> Picture.small(Files.pngHeader(20_000, 20_000)))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("20000 by 20000")
        .hasMessageContaining("8000");
    assertThatThrownBy(() -> Picture.small(Files.pngHeader(7000, 7000)))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("25 million");
  }

  @Test
  void aLargePictureThatIsNoBombIsTaken() {
    var small = Files.decode(Picture.small(Files.redAndBlue("png", 8000, 3000)));

    assertThat(isRed(small, 10, 10)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "hello",
        "<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
        "GIF89a\1\0\1\0",
        "BM",
        "\u0089PNG\r\n\u001a\n",
        "RIFF\7\0\0\0WEBPVP8L"
      })
  void whatIsNoPictureIsRefused(String text) {
    var file = text.getBytes(StandardCharsets.ISO_8859_1);

    assertThatThrownBy(() -> Picture.small(file))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("PNG, JPEG or WebP");
  }

  @Test
  void aBrokenFileIsRefusedOrReadAndNothingElse() {
    var random = new Random(7);
    for (var format : new String[] {"png", "jpg", "webp"}) {
      var whole = format.equals("webp") ? Files.WEBP : Files.redAndBlue(format, 64, 64);
      for (var round = 0; round < 200; round++) {
        var broken = Arrays.copyOf(whole, 1 + random.nextInt(whole.length));
        broken[random.nextInt(broken.length)] = (byte) random.nextInt();
        try {
          assertThat(Picture.small(broken)).isNotEmpty();
        } catch (ProblemException refused) {
          assertThat(refused.type().status()).isEqualTo(400);
        }
      }
    }
  }

  private static boolean isRed(BufferedImage picture, int x, int y) {
    var color = new Color(picture.getRGB(x, y));
    return color.getRed() > 200 && color.getBlue() < 60;
  }

  private static String text(byte[] file) {
    return new String(file, StandardCharsets.ISO_8859_1);
  }
}
