package dev.crossdock.ui.console;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

import dev.crossdock.core.log.AnsiText;
import dev.crossdock.core.log.Severity;
import dev.crossdock.core.log.StyledText;
import dev.crossdock.core.log.StyledText.Style;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What a line of JSON says, on one row: its time, its level, its message, and then the rest. */
final class JsonSummary {

    /** Longer lines are shown as they were printed. */
    static final int MOST_BYTES = 64 << 10;

    private static final int MOST = 4 << 10;
    private static final int MOST_OF_A_MESSAGE = 2 << 10;
    private static final int MOST_OF_A_VALUE = 160;

    private static final List<String> MESSAGES =
            List.of("msg", "message", "@m", "short_message", "log", "event", "@mt", "text");

    private static final List<String> TIMES =
            List.of("time", "timestamp", "@timestamp", "ts", "@t", "datetime", "asctime");

    private static final Pattern OF_MONGO = Pattern.compile("[FEWID]\\d?");
    private static final Pattern WORD = Pattern.compile("[^\\s\"=]+");

    private final ConsoleTimes times;
    private final List<Field> fields = new ArrayList<>();

    private JsonSummary(ConsoleTimes times) {
        this.times = times;
    }

    /**
     * @param text of a string what it says, of anything else the JSON
     */
    private record Field(String name, String text, JsonToken kind) {

        boolean isString() {
            return kind == JsonToken.VALUE_STRING;
        }

        boolean isSimple() {
            return isString() || kind.isNumeric();
        }

        String value() {
            if (!isString()) {
                return text;
            }
            var seen = JsonWriter.clipped(plain(text), MOST_OF_A_VALUE);
            return WORD.matcher(seen).matches() ? seen : JsonWriter.quoted(seen);
        }
    }

    /**
     * @param text a line
     * @param times how its time is shown
     * @return null if the line is no object of JSON, or one with nothing in it
     */
    static @Nullable StyledText of(String text, ConsoleTimes times) {
        if (!text.startsWith("{")) {
            return null;
        }
        try (var json = JsonWriter.reader(text)) {
            var summary = new JsonSummary(times);
            return summary.read(json) ? summary.written() : null;
        } catch (IOException e) {
            return null;
        }
    }

    private boolean read(JsonParser json) throws IOException {
        json.nextToken();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            var name = json.currentName();
            var kind = json.nextToken();
            var text =
                    kind == JsonToken.VALUE_STRING
                            ? json.getText()
                            : JsonWriter.compact(json, MOST_OF_A_VALUE);
            fields.add(new Field(name, text, kind));
        }
        return json.currentToken() == JsonToken.END_OBJECT
                && json.nextToken() == null
                && !fields.isEmpty();
    }

    private StyledText written() {
        var to = new Pieces();
        var time = take(field -> field.isSimple() && isOneOf(TIMES, field.name));
        if (time != null) {
            var clock = JsonTime.shown(time.text, times);
            to.add(JsonWriter.clipped(plain(clock), MOST_OF_A_VALUE) + "  ", Pieces.MUTED);
        }
        var level = take(JsonSummary::isLevel);
        var severity = level == null ? null : severity(level);
        if (level != null && severity != null) {
            var word = level.isString() && level.text.length() > 2 ? level.text : severity.name();
            to.add(plain(word).toUpperCase(Locale.ROOT), severity.style());
            to.add(" ".repeat(Math.max(1, 6 - word.length())) + " ", Style.PLAIN);
        }
        var message = message();
        if (message != null) {
            to.add(JsonWriter.clipped(plain(message.text), MOST_OF_A_MESSAGE), Style.PLAIN);
        }
        rest(to, message != null);
        return to.text();
    }

    private void rest(Pieces to, boolean afterMessage) {
        var between = afterMessage ? "  " : "";
        for (var field : fields) {
            if (to.length() > MOST) {
                to.add(" …", Pieces.MUTED);
                return;
            }
            to.add(between + JsonWriter.clipped(plain(field.name), MOST_OF_A_VALUE), Pieces.MUTED);
            to.add("=" + field.value(), Pieces.MUTED);
            between = "  ";
        }
    }

    private @Nullable Field message() {
        for (var name : MESSAGES) {
            var found =
                    take(
                            field ->
                                    field.isString()
                                            && !field.text.isBlank()
                                            && field.name.equalsIgnoreCase(name));
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private @Nullable Field take(Predicate<Field> which) {
        var found = fields.stream().filter(which).findFirst().orElse(null);
        fields.remove(found);
        return found;
    }

    private static boolean isOneOf(List<String> names, String name) {
        return names.contains(name.toLowerCase(Locale.ROOT));
    }

    private static boolean isLevel(Field field) {
        boolean named =
                Severity.isKey(field.name)
                        || field.name.equals("s") && OF_MONGO.matcher(field.text).matches();
        return named && field.isSimple() && severity(field) != null;
    }

    private static @Nullable Severity severity(Field level) {
        boolean mongo = level.name.equals("s");
        return Severity.named(mongo ? level.text.substring(0, 1) : plain(level.text));
    }

    /** Without escape sequences, and on one row. */
    private static String plain(String text) {
        var row = text.strip().replace("\r\n", "\n").replace("\n", "\\n").replace('\t', ' ');
        return AnsiText.read(row).text();
    }
}
