package dev.crossdock.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Properties;
import java.util.ResourceBundle;

class WordFileTest {
    @Test
    void everyWordIsReadAsPropertiesReadsIt() throws IOException {
        var words = new Properties();
        var file = Path.of("src/main/resources/dev/crossdock/messages.properties");
        try (var in = Files.newBufferedReader(file)) {
            words.load(in);
        }

        assertThat(texts(Words.bundle())).isEqualTo(words);
    }

    @Test
    void readsEscapesEmptyTextsAndALastLineWithoutAnEnd() {
        var texts = texts(file("# a=b\n\none={0}\\n\\\\r\ntwo=\nthree=a=b “c”"));

        assertThat(texts)
                .containsOnlyKeys("one", "two", "three")
                .containsEntry("one", "{0}\n\\r")
                .containsEntry("two", "")
                .containsEntry("three", "a=b “c”");
    }

    private static ResourceBundle file(String text) {
        return new WordFile(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static HashMap<Object, Object> texts(ResourceBundle bundle) {
        var texts = new HashMap<>();
        bundle.keySet().forEach(key -> texts.put(key, bundle.getString(key)));
        return texts;
    }
}
