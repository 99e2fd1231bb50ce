package dev.crossdock.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Holds {@code messages.properties} and those who read it together. */
class WordsTest {
    private static final Path MAIN = Path.of("src/main");
    private static final Path MESSAGES =
            MAIN.resolve("resources/dev/crossdock/messages.properties");

    /** A whole key, or its beginning where the code puts the rest to it. */
    private static final Pattern ASKED_IN_JAVA =
            Pattern.compile("Words\\.get\\(\\s*\"([^\"]+)\"(\\s*\\+)?");

    private static final Pattern ASKED_IN_FXML = Pattern.compile("\"%([^\"]+)\"");

    /** In what picocli says of a command. */
    private static final Pattern ASKED_IN_OPTIONS = Pattern.compile("\\$\\{bundle:([^}]+)}");

    private static final Pattern LITERAL =
            Pattern.compile("\"([a-z][A-Za-z0-9-]*(?:\\.[A-Za-z0-9-]*)+)\"");

    @Test
    void everyKeyThatIsAskedForIsThere() throws IOException {
        Set<String> declared = Set.copyOf(declaredKeys());
        Set<String> missing = new TreeSet<>();
        for (String source : sources(".java")) {
            var asked = ASKED_IN_JAVA.matcher(source);
            while (asked.find()) {
                String key = asked.group(1);
                boolean there =
                        asked.group(2) == null
                                ? declared.contains(key)
                                : declared.stream().anyMatch(one -> one.startsWith(key));
                if (!there) {
                    missing.add(key);
                }
            }
            keys(ASKED_IN_OPTIONS, source).forEach(missing::add);
        }
        for (String source : sources(".fxml")) {
            keys(ASKED_IN_FXML, source).forEach(missing::add);
        }
        missing.removeAll(declared);
        assertThat(missing).as("keys to add to %s", MESSAGES).isEmpty();
    }

    @Test
    void everyKeyIsAskedForSomewhere() throws IOException {
        Set<String> asked = new HashSet<>();
        for (String source : sources(".java")) {
            keys(LITERAL, source).forEach(asked::add);
            keys(ASKED_IN_OPTIONS, source).forEach(asked::add);
        }
        for (String source : sources(".fxml")) {
            keys(ASKED_IN_FXML, source).forEach(asked::add);
        }
        List<String> beginnings = asked.stream().filter(key -> key.endsWith(".")).toList();
        Set<String> unused = new TreeSet<>(declaredKeys());
        unused.removeIf(
                key -> asked.contains(key) || beginnings.stream().anyMatch(key::startsWith));
        assertThat(unused).as("keys to remove from %s", MESSAGES).isEmpty();
    }

    @Test
    void noKeyIsDeclaredTwice() throws IOException {
        assertThat(declaredKeys()).doesNotHaveDuplicates();
    }

    @Test
    void numbersAreWrittenPlainlyAndAnApostropheIsNoQuote() {
        assertThat(Words.get("engine.failure.port-in-use", 8080)).contains("8080");
        assertThat(Words.fill("{0} isn't {1}", 8080, true)).isEqualTo("8080 isn't true");
    }

    @Test
    void aPlaceMayAskForAFormat() {
        assertThat(Words.fill("{0,choice,1#one run|1<{0} runs}", 3)).isEqualTo("3 runs");
    }

    private static Stream<String> keys(Pattern pattern, String source) {
        return pattern.matcher(source).results().map(found -> found.group(1));
    }

    private static List<String> declaredKeys() throws IOException {
        List<String> keys = new ArrayList<>();
        boolean continued = false;
        for (String line : Files.readAllLines(MESSAGES)) {
            if (!continued && !line.isBlank() && !line.startsWith("#")) {
                keys.add(line.split("[=:\\s]", 2)[0]);
            }
            continued = line.endsWith("\\") && !line.startsWith("#");
        }
        return keys;
    }

    private static List<String> sources(String ending) throws IOException {
        List<String> texts = new ArrayList<>();
        try (Stream<Path> files = Files.walk(MAIN)) {
            for (Path file : files.filter(one -> one.toString().endsWith(ending)).toList()) {
                texts.add(Files.readString(file));
            }
        }
        return texts;
    }
}
