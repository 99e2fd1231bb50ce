package dev.crossdock.docker;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.US_ASCII;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;

class TarHeadTest {

    private static final int BLOCK = 512;

    @Test
    void theOwnerStandsInTheFirstEntry() throws IOException {
        assertThat(TarHead.owner(tar(entry('5', 0, 501, 20)))).isEqualTo("501:20");
    }

    @Test
    void aLongNameComesBeforeTheEntryThatItIsOf() throws IOException {
        var longName = entry('L', 600, 0, 0);
        assertThat(TarHead.owner(tar(longName, new byte[2 * BLOCK], entry('0', 3, 70, 71))))
                .isEqualTo("70:71");
        assertThat(TarHead.read(tar(entry('0', 3, 0, 0), "abc".getBytes(US_ASCII)), 2))
                .isEqualTo("ab".getBytes(US_ASCII));
    }

    @Test
    void anEmptyArchiveTellsNothing() throws IOException {
        assertThat(TarHead.owner(tar())).isNull();
    }

    private static ByteArrayInputStream tar(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(all::writeBytes);
        return new ByteArrayInputStream(all.toByteArray());
    }

    private static byte[] entry(char type, int size, int user, int group) {
        var header = new byte[BLOCK];
        octal(header, 108, 8, user);
        octal(header, 116, 8, group);
        octal(header, 124, 12, size);
        header[156] = (byte) type;
        return header;
    }

    private static void octal(byte[] header, int at, int length, int value) {
        var digits = "%0" + (length - 1) + "o";
        var text = digits.formatted(value).getBytes(US_ASCII);
        System.arraycopy(text, 0, header, at, text.length);
    }
}
