package dev.crossdock.core.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.core.engine.ContainerStreams.Channel;

import org.junit.jupiter.api.Test;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Random bytes, rich in what is special, cut at random places. {@code -Dfuzz.rounds=1000000} for a
 * long run.
 */
class FrameCutsTest {

    private static final int ROUNDS = Integer.getInteger("fuzz.rounds", 20_000);
    private static final byte[] SPECIAL = {
        '\n',
        '\r',
        0x1b,
        '[',
        ']',
        'm',
        ';',
        ':',
        '3',
        '8',
        '5',
        7,
        8,
        0,
        0x7f,
        (byte) 0xc3,
        (byte) 0xa4,
        '\t',
        -1
    };

    @Test
    void whereFramesAreCutMakesNoDifference() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            byte[] bytes = bytes(random);
            var cut = read(bytes, random);
            assertThat(cut).as("seed %d, round %d", seed, round).isEqualTo(read(bytes, null));
        }
    }

    @Test
    void noPrintableByteOfALineIsLost() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            var letters = new StringBuilder();
            int length = random.nextInt(60);
            for (int i = 0; i < length; i++) {
                letters.append((char) ('a' + random.nextInt(26)));
            }
            byte[] bytes = (letters + "\n").getBytes();
            assertThat(String.join("", read(bytes, random)))
                    .as("seed %d, round %d", seed, round)
                    .isEqualTo(letters.toString());
        }
    }

    private static byte[] bytes(Random random) {
        byte[] bytes = new byte[random.nextInt(80)];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] =
                    random.nextBoolean()
                            ? SPECIAL[random.nextInt(SPECIAL.length)]
                            : (byte) random.nextInt(256);
        }
        return bytes;
    }

    private static List<String> read(byte[] bytes, Random cuts) {
        var store = new LogStore();
        var assembler = new LineAssembler(store.source(), false, true);
        for (int from = 0; from < bytes.length; ) {
            int length = bytes.length - from;
            int cut = cuts == null ? length : 1 + cuts.nextInt(length);
            assembler.frame(Channel.STDOUT, ByteBuffer.wrap(bytes, from, cut));
            from += cut;
        }
        assembler.finish();
        var lines = new ArrayList<String>();
        for (long n = 0; n < store.end(); n++) {
            var text = store.line(n).text();
            int covered = text.spans().stream().mapToInt(s -> s.end() - s.start()).sum();
            assertThat(covered).isEqualTo(text.text().length());
            lines.add(text.text());
        }
        return lines;
    }
}
