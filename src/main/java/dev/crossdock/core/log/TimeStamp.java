package dev.crossdock.core.log;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;

/**
 * Reads the times that an engine puts before each line: RFC 3339 with a fraction and a space,
 * {@code 2026-03-01T14:02:11.010203040Z }. Remembers the last second, which most lines share. Not
 * for several threads.
 */
final class TimeStamp {

    /** The longest: nine digits, an offset and the space. */
    static final int MOST_LENGTH = 36;

    private static final int TO_SECOND = 19;
    private static final byte[] SHAPE = "dddd-dd-ddTdd:dd:dd".getBytes(StandardCharsets.US_ASCII);

    private final byte[] lastSecond = new byte[TO_SECOND];
    private long lastSeconds;
    private long nanos;

    /**
     * How many bytes the time at that place takes, its space included; 0 if there is none.
     *
     * @param to where the bytes end
     */
    int read(byte[] bytes, int from, int to) {
        if (to - from < TO_SECOND + 2 || !readSecond(bytes, from)) {
            return 0;
        }
        int at = from + TO_SECOND;
        int fraction = 0;
        int scale = 1_000_000_000;
        if (bytes[at] == '.') {
            for (at++; at < to && isDigit(bytes[at]); at++) {
                scale /= 10;
                fraction += (bytes[at] - '0') * scale;
            }
        }
        int zone = zoneLength(bytes, at, to);
        int end = at + zone;
        if (zone == 0 || end >= to || bytes[end] != ' ') {
            return 0;
        }
        nanos = (lastSeconds - offsetSeconds(bytes, at, zone)) * 1_000_000_000L + fraction;
        return end + 1 - from;
    }

    /** The time read last, in nanoseconds since 1970. */
    long nanos() {
        return nanos;
    }

    private boolean readSecond(byte[] bytes, int from) {
        if (Arrays.equals(bytes, from, from + TO_SECOND, lastSecond, 0, TO_SECOND)) {
            return true;
        }
        for (int i = 0; i < TO_SECOND; i++) {
            byte b = bytes[from + i];
            if (SHAPE[i] == 'd' ? !isDigit(b) : b != SHAPE[i]) {
                return false;
            }
        }
        try {
            lastSeconds =
                    LocalDateTime.of(
                                    number(bytes, from, 4),
                                    number(bytes, from + 5, 2),
                                    number(bytes, from + 8, 2),
                                    number(bytes, from + 11, 2),
                                    number(bytes, from + 14, 2),
                                    number(bytes, from + 17, 2))
                            .toEpochSecond(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            return false;
        }
        System.arraycopy(bytes, from, lastSecond, 0, TO_SECOND);
        return true;
    }

    private static int zoneLength(byte[] bytes, int at, int to) {
        if (at < to && bytes[at] == 'Z') {
            return 1;
        }
        boolean offset =
                to - at >= 6
                        && (bytes[at] == '+' || bytes[at] == '-')
                        && isDigit(bytes[at + 1])
                        && isDigit(bytes[at + 2])
                        && bytes[at + 3] == ':'
                        && isDigit(bytes[at + 4])
                        && isDigit(bytes[at + 5]);
        return offset ? 6 : 0;
    }

    private static int offsetSeconds(byte[] bytes, int at, int zone) {
        if (zone == 1) {
            return 0;
        }
        int seconds = number(bytes, at + 1, 2) * 3600 + number(bytes, at + 4, 2) * 60;
        return bytes[at] == '-' ? -seconds : seconds;
    }

    private static int number(byte[] bytes, int from, int digits) {
        int value = 0;
        for (int i = from; i < from + digits; i++) {
            value = value * 10 + bytes[i] - '0';
        }
        return value;
    }

    private static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }
}
