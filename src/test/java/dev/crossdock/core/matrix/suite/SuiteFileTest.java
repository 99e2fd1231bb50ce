package dev.crossdock.core.matrix.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crossdock.core.platform.Platform;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;

class SuiteFileTest {
    /** All that there is, as it is written. */
    private static final String FILE =
            """
            {
              "version": 1,
              "image": "127.0.0.1:5000/demo:1",
              "platforms": ["linux/amd64", "linux/arm64"],
              "baseline": "linux/arm64",
              "tests": [
                {
                  "name": "uname -m",
                  "note": "the proof that it is emulated",
                  "command": ["uname", "-m"],
                  "expect": {
                    "exit": 0,
                    "stdout": {
                      "linux/amd64": "x86_64\\n",
                      "linux/arm64": "aarch64\\n"
                    }
                  }
                },
                {
                  "name": "self test",
                  "command": ["sh", "-c", "echo \\"ä\\t✓\\"; exit 1"],
                  "expect": {
                    "exit": {
                      "linux/amd64": 0,
                      "linux/arm64": 1
                    },
                    "same": true,
                    "stdout": [
                      "first",
                      "",
                      "\\u001b[1mlast\\u001b[0m"
                    ],
                    "contains": ["first", "last"]
                  }
                },
                {
                  "name": "What the image runs by itself",
                  "command": [],
                  "expect": {
                    "exit": 3,
                    "contains": "ready"
                  }
                }
              ]
            }
            """;

    @TempDir private Path folder;

    @Test
    void readingAndWritingIsTheIdentity() {
        assertThat(SuiteFile.text(read(FILE))).isEqualTo(FILE);
    }

    @Test
    void everythingIsUnderstood() {
        var suite = read(FILE);

        assertThat(suite.image()).isEqualTo("127.0.0.1:5000/demo:1");
        assertThat(suite.platforms()).containsExactly(Platform.AMD64, Platform.ARM64);
        assertThat(suite.baseline()).isEqualTo(Platform.ARM64);
        var expected = suite.commands().get(1).expected();
        assertThat(expected.exit().on(Platform.ARM64)).contains(1);
        assertThat(expected.exit().on(Platform.ARM_V7)).isEmpty();
        assertThat(expected.stdout().on(Platform.ARM_V7))
                .contains("first\n\n\u001b[1mlast\u001b[0m\n");
        assertThat(expected.same()).isTrue();
        assertThat(suite.commands().getFirst().note()).startsWith("the proof");
        assertThat(suite.commands().getFirst().expected().same()).isFalse();
    }

    @Test
    void littleIsNeeded() {
        var suite = read("{\"version\":1,\"image\":\"a\",\"tests\":[{\"name\":\"x\"}]}");

        assertThat(suite.platforms()).isNull();
        assertThat(suite.commands())
                .containsExactly(new SuiteCommand("x", "", List.of(), Expectation.SUCCESS));
    }

    @Test
    void anyTextComesBackAsItWas() {
        var random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            var suite =
                    new Suite(
                            "demo",
                            null,
                            null,
                            List.of(
                                    new SuiteCommand(
                                            "a name",
                                            any(random),
                                            List.of(any(random), any(random)),
                                            new Expectation(
                                                    PerPlatform.everywhere(random.nextInt(256)),
                                                    random.nextBoolean(),
                                                    new PerPlatform<>(
                                                            null,
                                                            Map.of(
                                                                    Platform.AMD64,
                                                                    any(random),
                                                                    Platform.ARM_V7,
                                                                    any(random))),
                                                    List.of("x" + any(random))))));
            assertThat(read(SuiteFile.text(suite))).isEqualTo(suite);
        }
    }

    /** What is awkward more often than what is not; no halves of characters, which UTF-8 lacks. */
    private static String any(Random random) {
        var awkward = "\n\n\r\t\"\\/{}[]:, \u0000\u001b\u007f\u2028\uFEFFaä✓";
        var text = new StringBuilder();
        for (int i = random.nextInt(12); i > 0; i--) {
            text.append(
                    random.nextInt(20) == 0
                            ? "\uD83D\uDC33"
                            : String.valueOf(awkward.charAt(random.nextInt(awkward.length()))));
        }
        return text.toString();
    }

    @Test
    void halfACharacterIsKeptToo() {
        var file = FILE.replace("first\"", "half \\ud83d\"");

        assertThat(SuiteFile.text(read(file))).isEqualTo(file);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '`',
            textBlock =
                    """
                    "same": true => "same": yes => Line 27: “y” stands where a value belongs.
                    "same": true => "same": 1 => Line 27: “same” wants true or false.
                    "same": true => "sme": true => Line 27: There is no key “sme” here.
                    "note": => "notes": => Line 9: There is no key “notes” here.
                    "version": 1 => "version": 2 => Line 2: This is version 2 of a test suite
                    "version": 1, => "also": 1, => Line 1: The key “version” is missing.
                    "image": "127 => "image": "BIG/127 => Line 3:
                    "linux/arm64"], => "linux/arm64/v8", "aarch64"], => Line 4: linux/arm64 is named twice.
                    "linux/arm64"], => "a b"], => Line 4: "a b" is not a platform
                    "baseline": "linux/arm64" => "baseline": "s390x" => Line 5: The baseline linux/s390x is not
                    "exit": 3 => "exit": 1.5 => Line 40: “exit” wants a whole number, 0 or more.
                    "exit": 3 => "exit": -1 => Line 40: “exit” wants a whole number, 0 or more.
                    "exit": 3 => "exit": 03 => Line 40: “3” stands where a comma, or the } that ends
                    "exit": 3, => "exit": 3 => Line 41: “"” stands where a comma, or the } that ends what begins on line 39, belongs.
                    "exit": 3, => "exit": 3, "exit": 3, => Line 40: The key “exit” is there twice.
                    "contains": "ready" => "contains": "" => Line 41: “contains” wants a text
                    "contains": "ready" => "contains": "rea => Line 41: A quote is not closed on its line.
                    "name": "self test" => "name": "uname -m" => Line 19: The name “uname -m” is taken by the test on line 7.
                    "name": "self test" => "name": " " => Line 20: A name is one line of text
                    "command": [] => "command": "ls -l" => Line 38: “command” wants a list
                    ["uname", "-m"] => ["uname", 1] => Line 10: “command” wants text in quotes.
                    \\u001b[1m => \\x001b[1m => Line 31: No such character
                    "tests": [ => "tests": { => Line 7: “{” stands where a key in quotes belongs.
                    """)
    void whatIsWrongIsSaidWithItsLine(String there, String instead, String sentence) {
        assertThat(FILE).contains(there);
        assertThatThrownBy(() -> read(FILE.replace(there, instead)))
                .isInstanceOf(SuiteException.class)
                .hasMessageStartingWith(sentence);
    }

    @Test
    void whatIsNoTextIsRefused() {
        assertThatThrownBy(() -> SuiteFile.read(new byte[] {'{', (byte) 0xff}))
                .isInstanceOf(SuiteException.class)
                .hasMessageContaining("UTF-8");
        assertThatThrownBy(() -> read("[".repeat(100_000)))
                .isInstanceOf(SuiteException.class)
                .hasMessageContaining("nested too deep");
        assertThatThrownBy(() -> read(""))
                .isInstanceOf(SuiteException.class)
                .hasMessageContaining("The file is over");
        assertThatThrownBy(() -> SuiteFile.read(folder))
                .isInstanceOf(SuiteException.class)
                .hasMessage("It is no file.");
    }

    @Test
    void whateverIsReadItThrowsNothingButItsOwn() {
        var random = new Random(3);
        for (int i = 0; i < 20_000; i++) {
            var bytes = FILE.getBytes(StandardCharsets.UTF_8);
            for (int change = random.nextInt(4); change >= 0; change--) {
                bytes = changed(bytes, random);
            }
            try {
                var suite = SuiteFile.read(bytes);
                assertThat(read(SuiteFile.text(suite))).isEqualTo(suite);
            } catch (SuiteException e) {
                assertThat(e.sentence()).isNotBlank();
            }
        }
    }

    private static byte[] changed(byte[] bytes, Random random) {
        var changed = bytes.clone();
        int at = random.nextInt(changed.length);
        switch (random.nextInt(4)) {
            case 0 -> changed[at] = (byte) random.nextInt(256);
            case 1 -> changed[at] = (byte) "{}[]\",:\\\n0e-.tu".charAt(random.nextInt(15));
            case 2 -> {
                return java.util.Arrays.copyOf(changed, Math.max(1, at));
            }
            default ->
                    System.arraycopy(
                            bytes,
                            0,
                            changed,
                            at,
                            Math.min(random.nextInt(60), changed.length - at));
        }
        return changed;
    }

    @Test
    void aFileIsReplacedAsAWhole() throws IOException {
        var file = folder.resolve("a.crossdock.json");
        Files.writeString(file, "something else");

        SuiteFile.write(file, read(FILE));

        assertThat(file).hasContent(FILE.strip());
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
        assertThat(SuiteFile.read(file)).isEqualTo(read(FILE));
        assertThat(SuiteFile.isNamed(file)).isTrue();
    }

    private static Suite read(String text) {
        return SuiteFile.read(text.getBytes(StandardCharsets.UTF_8));
    }
}
