package io.mlride.gateway.server;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.handler.codec.http.LastHttpContent;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.net.impl.ConnectionBase;
import java.util.List;

/**
 * Reads requests as Netty does, but refuses what another server might read in another way: a length
 * beside chunks, folded headers, lines that end without a carriage return. Netty would mend these
 * silently, and only the one who reads the bytes can tell.
 */
final class StrictDecoder extends HttpRequestDecoder {

  private static final String PLACE = "httpDecoder";

  private boolean inHead = true;
  private boolean refused;

  private StrictDecoder(int firstLine, int headers) {
    super(
        new HttpDecoderConfig()
            .setMaxInitialLineLength(firstLine)
            .setMaxHeaderSize(headers)
            .setAllowDuplicateContentLengths(false)
            .setStrictLineParsing(true)
            .setValidateHeaders(true));
  }

  /** Takes the place of the server's own decoder, before anything was read. */
  static void install(HttpConnection connection, int firstLine, int headers) {
    var pipeline = ((ConnectionBase) connection).channel().pipeline();
    pipeline.replace(PLACE, PLACE, new StrictDecoder(firstLine, headers));
  }

  @Override
  protected void decode(ChannelHandlerContext context, ByteBuf in, List<Object> out)
      throws Exception {
    if (refused) {
      in.skipBytes(in.readableBytes());
      return;
    }
    if (inHead && isFolded(in)) {
      refused = true;
      var invalid = createInvalidMessage();
      invalid.setDecoderResult(
          DecoderResult.failure(new IllegalArgumentException("A header line is folded")));
      out.add(invalid);
      in.skipBytes(in.readableBytes());
      return;
    }
    super.decode(context, in, out);
    for (var part : out) {
      if (part instanceof HttpMessage) {
        inHead = false;
      }
      if (part instanceof LastHttpContent) {
        inHead = true;
      }
    }
  }

  /** Each time it begins at the begin of a line, for only whole lines are taken. */
  private static boolean isFolded(ByteBuf in) {
    var at = in.readerIndex();
    while (at < in.writerIndex()) {
      var first = in.getByte(at);
      if (first == ' ' || first == '\t') {
        return true;
      }
      var end = in.indexOf(at, in.writerIndex(), (byte) '\n');
      if (end < 0 || end - at <= 1) {
        return false;
      }
      at = end + 1;
    }
    return false;
  }

  @Override
  protected void handleTransferEncodingChunkedWithContentLength(HttpMessage message) {
    throw new IllegalArgumentException("A length beside chunks");
  }
}
