package dev.crossdock.core.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.Set;

/**
 * A file of properties with one on each line, {@code key=text}, read line by line. {@link
 * Properties} reads character by character, which every start waited for ten milliseconds.
 */
final class WordFile extends ResourceBundle {
    private final Map<String, String> texts = new HashMap<>(4096);

    /**
     * @param in the file in UTF-8; closed here
     */
    WordFile(InputStream in) {
        try (in) {
            var file = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            int end;
            for (int begin = 0; begin < file.length(); begin = end + 1) {
                end = file.indexOf('\n', begin);
                if (end < 0) {
                    end = file.length();
                }
                put(file, begin, end);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void put(String file, int begin, int end) throws IOException {
        int equals = file.indexOf('=', begin);
        if (file.charAt(begin) == '#' || equals < 0 || equals >= end) {
            return;
        }
        int escape = file.indexOf('\\', begin, end);
        if (escape >= 0) {
            var line = new Properties();
            line.load(new StringReader(file.substring(begin, end)));
            line.forEach((key, text) -> texts.put((String) key, (String) text));
        } else {
            texts.put(file.substring(begin, equals), file.substring(equals + 1, end));
        }
    }

    @Override
    protected Object handleGetObject(String key) {
        return texts.get(key);
    }

    @Override
    protected Set<String> handleKeySet() {
        return texts.keySet();
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(texts.keySet());
    }
}
