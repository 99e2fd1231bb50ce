package dev.crossdock.docker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.core.engine.ContainerStreams.Channel;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Map;

class LogFramesTest {
    private final Map<Channel, ByteArrayOutputStream> received =
            new EnumMap<>(
                    Map.of(
                            Channel.STDOUT,
                            new ByteArrayOutputStream(),
                            Channel.STDERR,
                            new ByteArrayOutputStream()));

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 8, 9, 100, 65_535, 65_536, 1_000_000})
    void howeverTheBytesArriveTheChannelsStayApart(int atOnce) throws IOException {
        var large = "x".repeat(200_000);
        var stream = frames(1, "out ", 2, "err", 1, "", 1, large, 2, "end");
        new LogFrames(trickle(stream, atOnce), this::take).readFramed();
        assertThat(text(Channel.STDOUT)).isEqualTo("out " + large);
        assertThat(text(Channel.STDERR)).isEqualTo("errend");
    }

    @Test
    void theTimeOfAMessageComesInOnePiece() throws IOException {
        var time = "2026-03-01T14:02:11.010203040Z ";
        var stream = frames(1, "x".repeat(65_500), 1, time + "rest");
        var first = new ArrayList<String>();
        new LogFrames(
                        trickle(stream, 20),
                        (channel, bytes) -> {
                            var text = StandardCharsets.UTF_8.decode(bytes.duplicate()).toString();
                            if (text.startsWith("2026")) {
                                first.add(text);
                            }
                        })
                .readFramed();
        assertThat(first).singleElement().asString().startsWith(time);
    }

    @Test
    void aStreamThatIsCutOffGivesWhatCame() throws IOException {
        var stream = frames(1, "whole", 1, "half of it");
        var cut = new ByteArrayInputStream(stream, 0, stream.length - 6);
        new LogFrames(cut, this::take).readFramed();
        assertThat(text(Channel.STDOUT)).isEqualTo("wholehalf");
    }

    @Test
    void aTerminalsBytesPassAsTheyAre() throws IOException {
        var bytes = new byte[] {1, 0, 0, 0, 0, 0, 0, 1, 'x'};
        new LogFrames(trickle(bytes, 4), this::take).readRaw();
        assertThat(received.get(Channel.STDOUT).toByteArray()).isEqualTo(bytes);
    }

    @Test
    void unframedBothChannelsReadAsOne() throws IOException {
        var stream = frames(1, "a", 2, "b", 1, "", 1, "cd");
        try (var in = new UnframedInput(trickle(stream, 3))) {
            assertThat(in.readAllBytes()).asString(StandardCharsets.UTF_8).isEqualTo("abcd");
        }
    }

    private void take(Channel channel, ByteBuffer frame) {
        assertThat(frame.hasRemaining()).isTrue();
        var bytes = new byte[frame.remaining()];
        frame.get(bytes);
        received.get(channel).writeBytes(bytes);
    }

    private String text(Channel channel) {
        return received.get(channel).toString(StandardCharsets.UTF_8);
    }

    private static byte[] frames(Object... channelsAndTexts) {
        var bytes = new ByteArrayOutputStream();
        for (int i = 0; i < channelsAndTexts.length; i += 2) {
            var text = ((String) channelsAndTexts[i + 1]).getBytes(StandardCharsets.UTF_8);
            var header = ByteBuffer.allocate(8).put(((Integer) channelsAndTexts[i]).byteValue());
            bytes.writeBytes(header.putInt(4, text.length).array());
            bytes.writeBytes(text);
        }
        return bytes.toByteArray();
    }

    /** Hands out no more than so many bytes at once, as a network does. */
    private static InputStream trickle(byte[] bytes, int atOnce) {
        return new FilterInputStream(new ByteArrayInputStream(bytes)) {
            @Override
            public int read(byte[] target, int offset, int length) {
                try {
                    return super.read(target, offset, Math.min(length, atOnce));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        };
    }
}
