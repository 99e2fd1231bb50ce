package dev.crossdock.ui.console;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;

import dev.crossdock.core.log.StyledText;
import dev.crossdock.core.log.StyledText.Style;
import dev.crossdock.core.text.Words;

import org.jspecify.annotations.Nullable;

import java.io.IOException;

/** Writes JSON anew, on one row or indented. Numbers stay as they were written. */
final class JsonWriter {

    private static final int DEEPEST = 200;

    /** So much is drawn of a line that is unfolded; every row more is slower to draw. */
    private static final int MOST_ROWS = 500;

    private static final int MOST = 32 << 10;

    private static final Style KEY = Pieces.coloured(4);
    private static final Style STRING = Pieces.coloured(2);
    private static final Style NUMBER = Pieces.coloured(5);
    private static final Style WORD = Pieces.coloured(6);

    private static final JsonFactory FACTORY =
            JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                    .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
                    .build();

    private final Pieces to = new Pieces();
    private final boolean indented;
    private final int most;
    private int depth;
    private int rows = 1;

    /** The last that was written has opened an object or an array. */
    private boolean fresh;

    /** The last that was written is a name. */
    private boolean named;

    private JsonWriter(boolean indented, int most) {
        this.indented = indented;
        this.most = most;
    }

    static JsonParser reader(String text) throws IOException {
        return FACTORY.createParser(text);
    }

    /** An object as a whole, over several rows; null if the text is something else. */
    static @Nullable StyledText indented(String text) {
        try (var json = reader(text)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return null;
            }
            var writer = new JsonWriter(true, MOST);
            writer.value(json);
            if (json.nextToken() != null) {
                return null;
            }
            if (writer.isFull()) {
                writer.to.add("\n" + Words.get("console.json.cut"), Pieces.MUTED);
            }
            return writer.to.text();
        } catch (IOException e) {
            return null;
        }
    }

    /**
     * The value that is read now, on one row.
     *
     * @param most how many characters are enough
     */
    static String compact(JsonParser json, int most) throws IOException {
        var writer = new JsonWriter(false, most);
        writer.value(json);
        return clipped(writer.to.text().text(), most);
    }

    /** The beginning of a text. */
    static String clipped(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return text.substring(0, end) + "…";
    }

    /** A string as JSON has it. */
    static String quoted(String text) {
        var quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> {
                    if (Character.isISOControl(c)) {
                        quoted.append("\\u%04x".formatted((int) c));
                    } else {
                        quoted.append(c);
                    }
                }
            }
        }
        return quoted.append('"').toString();
    }

    private void value(JsonParser json) throws IOException {
        int end = depth;
        var token = json.currentToken();
        while (token != null) {
            one(token, json);
            if (depth == end && token != JsonToken.FIELD_NAME) {
                return;
            }
            token = json.nextToken();
        }
    }

    private void one(JsonToken token, JsonParser json) throws IOException {
        if (token.isStructEnd()) {
            depth--;
            if (!fresh) {
                newRow();
            }
            add(json.getText(), Pieces.MUTED);
        } else {
            apart();
            if (token == JsonToken.FIELD_NAME) {
                add(quoted(json.currentName()), KEY);
                add(indented ? ": " : ":", Pieces.MUTED);
            } else if (token.isStructStart()) {
                add(json.getText(), Pieces.MUTED);
                depth++;
            } else if (token == JsonToken.VALUE_STRING) {
                add(isFull() ? "" : quoted(json.getText()), STRING);
            } else {
                add(json.getText(), token.isNumeric() ? NUMBER : WORD);
            }
        }
        fresh = token.isStructStart();
        named = token == JsonToken.FIELD_NAME;
    }

    /** Keeps what comes apart from what is there. */
    private void apart() {
        if (!named && depth > 0) {
            add(fresh ? "" : ",", Pieces.MUTED);
            newRow();
        }
    }

    private void newRow() {
        if (indented) {
            add("\n" + "  ".repeat(depth), Pieces.MUTED);
            rows++;
        }
    }

    private void add(String piece, Style style) {
        if (!isFull()) {
            to.add(piece, style);
        }
    }

    private boolean isFull() {
        return to.length() > most || rows > MOST_ROWS;
    }
}
