package dev.crossdock.ui.console;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.regex.Pattern;

/** The time that a line of JSON has itself. */
final class JsonTime {

    /** Day, time of day with up to milliseconds, the digits after them, the zone if it is told. */
    private static final Pattern ISO =
            Pattern.compile(
                    "(\\d{4}-\\d\\d-\\d\\d)[T ](\\d\\d:\\d\\d:\\d\\d(?:[.,]\\d{1,3})?)\\d*"
                            + " ?(Z|UTC|GMT|[+-]\\d\\d(?::?\\d\\d)?)?.*");

    private static final DateTimeFormatter WITH_OFFSET =
            new DateTimeFormatterBuilder()
                    .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
                    .appendPattern("[XXX][XX][X]")
                    .toFormatter();

    private static final Pattern SINCE_1970 = Pattern.compile("(\\d{10})(?:\\.?(\\d{3})\\d*)?");

    private JsonTime() {}

    /**
     * As the times of lines are shown, where it tells its zone or counts from 1970; else the time
     * of day as it was written, or the whole of what is no time known here.
     */
    static String shown(String written, ConsoleTimes times) {
        var instant = instant(written);
        if (instant != null) {
            return times.ofLine(instant);
        }
        var iso = ISO.matcher(written);
        return iso.matches() ? iso.group(2).replace(',', '.') : written;
    }

    private static @Nullable Instant instant(String written) {
        try {
            var number = SINCE_1970.matcher(written);
            if (number.matches()) {
                var millis = number.group(2) == null ? "000" : number.group(2);
                return Instant.ofEpochMilli(Long.parseLong(number.group(1) + millis));
            }
            var iso = ISO.matcher(written);
            if (!iso.matches() || iso.group(3) == null) {
                return null;
            }
            var zone = Character.isLetter(iso.group(3).charAt(0)) ? "Z" : iso.group(3);
            var time = iso.group(2).replace(',', '.');
            return OffsetDateTime.parse(iso.group(1) + "T" + time + zone, WITH_OFFSET).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }
}
