package dev.crossdock.docker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.core.log.LineAssembler;
import dev.crossdock.core.log.LineKind;
import dev.crossdock.core.log.LogStore;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * From an engine's frames to what is seen: whatever is printed on both channels, wherever a
 * program, the engine and the socket cut it. {@code -Dfuzz.rounds=1000000} for a long run.
 */
class LogPathFuzzTest {
    private static final int ROUNDS = Integer.getInteger("fuzz.rounds", 10_000);

    /** What is to be seen as it is. */
    private static final List<String> PRINTED =
            List.of("a", "Z", "7", " ", "{\"k\":1}", "ä", "漢", "🚢", "\t", "[0m", "~", "]8;;");

    /** What is not to be seen: whole escape sequences, and characters without a shape. */
    private static final List<String> UNSEEN =
            List.of(
                    "\u001b[31m",
                    "\u001b[0m",
                    "\u001b[38;2;1;2;3m",
                    "\u001b[2K",
                    "\u001b[?25l",
                    "\u001b]0;title\u0007",
                    "\u001b]8;;https://example.org/\u001b\\",
                    "\u001b]8;;\u001b\\",
                    "\u001b(B",
                    "\u0000",
                    "\u0007");

    /** What one channel gets, and what is to be seen of it. */
    private static final class Printed {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final List<String> lines = new ArrayList<>();

        static Printed of(Random random) {
            var printed = new Printed();
            for (int i = random.nextInt(4); i > 0; i--) {
                printed.line(random);
            }
            return printed;
        }

        private void line(Random random) {
            var seen = new StringBuilder();
            for (int i = random.nextInt(12); i > 0; i--) {
                boolean shown = random.nextInt(3) > 0;
                var from = shown ? PRINTED : UNSEEN;
                var piece = from.get(random.nextInt(from.size()));
                bytes.writeBytes(piece.getBytes(StandardCharsets.UTF_8));
                seen.append(shown ? piece : "");
            }
            bytes.write('\n');
            lines.add(seen.toString());
        }
    }

    @Test
    void whateverIsPrintedIsSeenWhereverItIsCut() throws IOException {
        long seed = System.nanoTime();
        var random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            var out = Printed.of(random);
            var err = Printed.of(random);
            var store = new LogStore();
            read(framed(out.bytes.toByteArray(), err.bytes.toByteArray(), random), random, store);
            assertThat(lines(store, LineKind.STDOUT))
                    .as("seed %d, round %d, stdout", seed, round)
                    .isEqualTo(out.lines);
            assertThat(lines(store, LineKind.STDERR))
                    .as("seed %d, round %d, stderr", seed, round)
                    .isEqualTo(err.lines);
        }
    }

    @Test
    void nonsenseOfAnyKindEndsTheReadingWithoutAnError() throws IOException {
        long seed = System.nanoTime();
        var random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            byte[] nonsense = new byte[random.nextInt(100)];
            random.nextBytes(nonsense);
            if (nonsense.length > 8 && random.nextBoolean()) {
                ByteBuffer.wrap(nonsense).putInt(4, random.nextInt(120));
            }
            var store = new LogStore();
            read(nonsense, random, store);
            for (long number = 0; number < store.end(); number++) {
                assertThat(store.line(number).text().text()).isNotNull();
            }
        }
    }

    private static void read(byte[] stream, Random random, LogStore store) throws IOException {
        var lines = new LineAssembler(store.source(), false, true);
        new LogFrames(new Cut(stream, random), lines).readFramed();
        lines.finish();
    }

    private static List<String> lines(LogStore store, LineKind kind) {
        var lines = new ArrayList<String>();
        for (long number = 0; number < store.end(); number++) {
            var line = store.line(number);
            if (line.kind() == kind) {
                lines.add(line.text().text());
            }
        }
        return lines;
    }

    /** Both channels in frames of any length, one after the other as it comes. */
    private static byte[] framed(byte[] out, byte[] err, Random random) {
        var stream = new ByteArrayOutputStream();
        int fromOut = 0;
        int fromErr = 0;
        while (fromOut < out.length || fromErr < err.length) {
            boolean isOut = fromErr == err.length || fromOut < out.length && random.nextBoolean();
            int left = isOut ? out.length - fromOut : err.length - fromErr;
            int length = 1 + random.nextInt(left);
            var head = ByteBuffer.allocate(8).put(0, (byte) (isOut ? 1 : 2)).putInt(4, length);
            stream.writeBytes(head.array());
            stream.write(isOut ? out : err, isOut ? fromOut : fromErr, length);
            fromOut += isOut ? length : 0;
            fromErr += isOut ? 0 : length;
        }
        return stream.toByteArray();
    }

    /** A stream that gives as much at once as it likes. */
    private static final class Cut extends InputStream {
        private final byte[] bytes;
        private final Random random;
        private int at;

        Cut(byte[] bytes, Random random) {
            this.bytes = bytes;
            this.random = random;
        }

        @Override
        public int read() {
            return at == bytes.length ? -1 : bytes[at++] & 0xff;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            if (at == bytes.length) {
                return -1;
            }
            int given = 1 + random.nextInt(Math.min(length, bytes.length - at));
            System.arraycopy(bytes, at, into, offset, given);
            at += given;
            return given;
        }
    }
}
